using InferenceGateway.Testing.Replies;

namespace InferenceGateway.Testing.Hosting;

/// <summary>Writes a reply to the socket unchanged.</summary>
internal sealed class RawReplyWriter(ClientConnection connection) : IReplyWriter
{
    public Task StartAsync(ReplyPlan plan, CancellationToken cancellationToken) => Task.CompletedTask;

    public Task WriteAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken) =>
        connection.SendAsync(bytes, cancellationToken);
}
