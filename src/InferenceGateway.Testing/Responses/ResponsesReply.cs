using InferenceGateway.Testing.Simulation;
using InferenceGateway.Testing.Wire;

namespace InferenceGateway.Testing.Responses;

/// <summary>Creates a response as the request asks for it: complete, or as a stream.</summary>
internal static class ResponsesReply
{
    public static FakeReply Create(ResponsesRequest request, ModelAnswer answer, TimeSpan chunkDelay)
    {
        var body = new ResponseBody(request, answer);
        return request.IsStream
            ? EventStream.Create(body.Events(), chunkDelay)
            : FakeReply.Json(body.Whole().ToWireJson());
    }
}
