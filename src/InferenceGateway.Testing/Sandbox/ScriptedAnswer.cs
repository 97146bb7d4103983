using InferenceGateway.Testing.Chat;
using InferenceGateway.Testing.Messages;
using InferenceGateway.Testing.Responses;
using InferenceGateway.Testing.Simulation;

namespace InferenceGateway.Testing.Sandbox;

/// <summary>Creates the reply for an answer of a test, in the form of the API that the request calls.</summary>
internal static class ScriptedAnswer
{
    public static FakeReply Create(RecordedRequest request, ModelAnswer answer) => request.Path switch
    {
        ResponsesRoute.Path => ResponsesReply.Create(ResponsesRequest.Read(request), answer, TimeSpan.Zero),
        MessagesRoute.Path => MessagesReply.Create(MessagesRequest.Read(request), answer, TimeSpan.Zero),
        _ => CompletionReply.Create(ChatRequest.Read(request), answer, TimeSpan.Zero),
    };
}
