using InferenceGateway.Models;
using InferenceGateway.Tests.Streaming;

namespace InferenceGateway.Tests.Messages;

public sealed class MessageCutTests() : EventStreamCutTest(MessageSamples.All)
{
    private protected override Task<(List<string> Events, Exception? Error)> ReadAsync(PieceStream body) =>
        TypedEvents.ReadAsync<MessagesStreamEvent, MessagesStreamEvent.Codec>(Client(body).CreateMessageStreamingAsync("anthropic/c", "hi", 10, cancellationToken: Token));
}
