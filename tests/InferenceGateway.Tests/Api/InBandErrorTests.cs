using InferenceGateway.Http;
using InferenceGateway.Models;
using InferenceGateway.Testing;
using InferenceGateway.Tests.Client;

namespace InferenceGateway.Tests.Api;

/// <summary>An error inside a success, received by the methods of the interface. They once returned an empty object instead.</summary>
public sealed class InBandErrorTests : ClientTest
{
    private static readonly Dictionary<string, Func<IInferenceGatewayApi, Task>> s_calls = new()
    {
        ["ListModels"] = api => api.ListModelsAsync(null, null, null, Token),
        ["ListTools"] = api => api.ListToolsAsync(null, Token),
        ["CreateChatCompletion"] = api => api.CreateChatCompletionAsync(null, new CreateChatCompletionRequest { Model = "m", Messages = [Message.User("hi")] }, null, Token),
        ["CreateResponse"] = api => api.CreateResponseAsync(null, new CreateResponseRequest { Model = "m", Input = "hi" }, null, Token),
        ["CreateMessage"] = api => api.CreateMessageAsync(null, new CreateMessagesRequest { Model = "m", MaxTokens = 9, Messages = [MessagesMessage.User("hi")] }, null, Token),
        ["CreateImage"] = api => api.CreateImageAsync(null, new CreateImageRequest { Prompt = "a cat" }, null, Token),
    };

    public static TheoryData<string> Operations => [.. s_calls.Keys];

    [Theory]
    [MemberData(nameof(Operations))]
    public async Task Answer_ThatIsAnError_IsAnApiException(string operation)
    {
        Gateway.Enqueue(FakeReply.Json("""{"error":{"message":"the model is overloaded"}}"""));

        var exception = await Assert.ThrowsAnyAsync<GatewayApiException>(() => s_calls[operation](Client().Api));

        Assert.Equal((operation, "the model is overloaded", true), (exception.Operation, exception.ErrorMessage, exception.IsInBand));
    }

    [Theory]
    [MemberData(nameof(Operations))]
    public async Task Answer_ThatRepeatsTheKeyInHeaders_DoesNotLeakIt(string operation)
    {
        Gateway.Enqueue(FakeReply.Json("""{"error":{"message":"no"}}""").WithHeader("X-Request-Id", "r-sk-very-secret").WithHeader("X-Debug", "Bearer sk-very-secret"));

        var exception = await Assert.ThrowsAnyAsync<GatewayApiException>(() => s_calls[operation](Client(o => o.ApiKey = "sk-very-secret").Api));

        Assert.Equal(("r-***", "r-***", "Bearer ***"), (exception.RequestId, exception.Headers["X-Request-Id"], exception.Headers["X-Debug"]));
    }
}
