using InferenceGateway.Models;
using InferenceGateway.Tests.Streaming;

namespace InferenceGateway.Tests.Responses;

public sealed class ResponseCutTests() : EventStreamCutTest(ResponseSamples.All)
{
    private protected override Task<(List<string> Events, Exception? Error)> ReadAsync(PieceStream body) =>
        TypedEvents.ReadAsync<ResponseStreamEvent, ResponseStreamEvent.Codec>(Client(body).CreateResponseStreamingAsync("openai/gpt-5", "hi", cancellationToken: Token));
}
