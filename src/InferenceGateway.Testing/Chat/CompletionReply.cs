using InferenceGateway.Testing.Simulation;
using InferenceGateway.Testing.Wire;

namespace InferenceGateway.Testing.Chat;

/// <summary>Creates a completion as the request asks for it: complete, or as a stream.</summary>
internal static class CompletionReply
{
    public static FakeReply Create(ChatRequest request, ModelAnswer answer, TimeSpan chunkDelay)
    {
        var body = new CompletionBody(request, answer);
        return request.IsStream ? Stream(body.Chunks(), chunkDelay) : FakeReply.Json(body.Whole());
    }

    public static FakeReply Stream(IEnumerable<string> chunks, TimeSpan chunkDelay) =>
        EventStream.Create(chunks.Select(chunk => new ServerEvent(Name: null, chunk)), chunkDelay).Done();
}
