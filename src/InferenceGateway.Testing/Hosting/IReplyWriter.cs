using InferenceGateway.Testing.Replies;

namespace InferenceGateway.Testing.Hosting;

/// <summary>Writes the pieces of a reply to the network. Each method completes when its bytes have been sent.</summary>
internal interface IReplyWriter
{
    Task StartAsync(ReplyPlan plan, CancellationToken cancellationToken);

    Task WriteAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken);
}
