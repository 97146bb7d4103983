using System.Net.Http.Headers;
using System.Text;
using InferenceGateway.Models;

namespace InferenceGateway.Tests.Http.Retry;

/// <summary>A call of every operation, with its column in the retry table.</summary>
internal static class Operations
{
    public delegate Task Call(IInferenceGatewayApi api, RequestOptions? options, CancellationToken cancellationToken);

    private static readonly CreateChatCompletionRequest Chat = new() { Model = "m", Messages = [Message.User("hi")] };
    private static readonly CreateResponseRequest Response = new() { Model = "m", Input = "hi" };
    private static readonly CreateMessagesRequest Messages = new() { Model = "m", MaxTokens = 9, Messages = [new MessagesMessage { Role = "user", Content = "hi" }] };

    public static IReadOnlyDictionary<string, (string Column, Call Call)> All { get; } = new Dictionary<string, (string, Call)>
    {
        ["CreateChatCompletion"] = ("completion", (api, options, token) => api.CreateChatCompletionAsync(null, Chat, options, token)),
        ["CreateChatCompletionStreaming"] = ("completion", (api, options, token) => api.CreateChatCompletionStreamingAsync(null, Chat, options, token)),
        ["CreateResponse"] = ("completion", (api, options, token) => api.CreateResponseAsync(null, Response, options, token)),
        ["CreateResponseStreaming"] = ("completion", (api, options, token) => api.CreateResponseStreamingAsync(null, Response, options, token)),
        ["CreateMessage"] = ("completion", (api, options, token) => api.CreateMessageAsync(null, Messages, options, token)),
        ["CreateMessageStreaming"] = ("completion", (api, options, token) => api.CreateMessageStreamingAsync(null, Messages, options, token)),
        ["CreateImage"] = ("write", (api, options, token) => api.CreateImageAsync(null, new CreateImageRequest { Prompt = "a cat" }, options, token)),
        ["CreateImageEdit"] = ("write", (api, options, token) => api.CreateImageEditAsync(null, Form(), options, token)),
        ["CreateImageVariation"] = ("write", (api, options, token) => api.CreateImageVariationAsync(null, Form(), options, token)),
        ["CreateSpeech"] = ("write", (api, options, token) => api.CreateSpeechAsync(null, new CreateSpeechRequest { Model = "m", Input = "hi", Voice = "alloy" }, options, token)),
        ["PushMetrics"] = ("write", (api, options, token) => api.PushMetricsAsync(Json(), options, token)),
        ["ProxyGet"] = ("proxy", (api, options, token) => api.ProxyGetAsync(Provider.Openai, "models", options, token)),
        ["ProxyPost"] = ("proxy", (api, options, token) => api.ProxyPostAsync(Provider.Openai, "files", Json(), options, token)),
        ["ProxyPut"] = ("proxy", (api, options, token) => api.ProxyPutAsync(Provider.Openai, "files", Json(), options, token)),
        ["ProxyPatch"] = ("proxy", (api, options, token) => api.ProxyPatchAsync(Provider.Openai, "files", Json(), options, token)),
        ["ProxyDelete"] = ("proxy", (api, options, token) => api.ProxyDeleteAsync(Provider.Openai, "files", options, token)),
        ["ListModels"] = ("read", (api, options, token) => api.ListModelsAsync(null, null, options, token)),
        ["ListTools"] = ("read", (api, options, token) => api.ListToolsAsync(options, token)),
    };

    private static StringContent Json() => new("{}", Encoding.UTF8, "application/json");

    private static MultipartFormDataContent Form()
    {
        var image = new ByteArrayContent([1, 2, 3]) { Headers = { ContentType = new MediaTypeHeaderValue("image/png") } };
        return new MultipartFormDataContent { { new StringContent("a cat"), "prompt" }, { image, "image", "a.png" } };
    }
}
