using InferenceGateway.Testing.Replies;

namespace InferenceGateway.Testing.Hosting;

/// <summary>Brings the pieces of a reply to the network; each method ends when its bytes have left.</summary>
internal interface IReplyWriter
{
    Task StartAsync(ReplyPlan plan, CancellationToken cancellationToken);

    Task WriteAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken);
}
