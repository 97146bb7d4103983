using InferenceGateway.Testing.Wire;

namespace InferenceGateway.Testing.Simulation;

/// <summary>Creates replies with the answer of a model.</summary>
internal static class AnswerReply
{
    /// <summary>Creates a reply as the request asks for it: complete, or as a stream.</summary>
    public static FakeReply Create(IAnswerBody body, bool isStream, TimeSpan chunkDelay) =>
        isStream ? EventStream.Create(body.Events(), chunkDelay) : FakeReply.Json(body.Whole().ToWireJson());
}
