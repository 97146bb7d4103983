using InferenceGateway.Testing.Simulation;
using InferenceGateway.Testing.Wire;

namespace InferenceGateway.Testing.Messages;

/// <summary>Creates a message as the request asks for it: complete, or as a stream.</summary>
internal static class MessagesReply
{
    public static FakeReply Create(MessagesRequest request, ModelAnswer answer, TimeSpan chunkDelay)
    {
        var body = new MessageBody(request, answer);
        return request.IsStream
            ? EventStream.Create(body.Events(), chunkDelay)
            : FakeReply.Json(body.Whole().ToWireJson());
    }
}
