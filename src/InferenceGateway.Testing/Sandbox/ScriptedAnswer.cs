using InferenceGateway.Testing.Chat;
using InferenceGateway.Testing.Messages;
using InferenceGateway.Testing.Responses;
using InferenceGateway.Testing.Simulation;

namespace InferenceGateway.Testing.Sandbox;

/// <summary>Creates the reply for an answer of a test, in the form of the API that the request calls.</summary>
internal static class ScriptedAnswer
{
    public static FakeReply Create(RecordedRequest request, ModelAnswer answer, TimeSpan chunkDelay)
    {
        switch (request.Path)
        {
            case ResponsesRoute.Path:
                var response = ResponsesRequest.Read(request);
                return AnswerReply.Create(new ResponseBody(response, answer), response.IsStream, chunkDelay);
            case MessagesRoute.Path:
                var message = MessagesRequest.Read(request);
                return AnswerReply.Create(new MessageBody(message, answer), message.IsStream, chunkDelay);
            default:
                return CompletionReply.Create(ChatRequest.Read(request), answer, chunkDelay);
        }
    }
}
