using System.Net.Http.Headers;
using System.Text;
using InferenceGateway.Models;

namespace InferenceGateway.Refit.Tests;

/// <summary>A call of one method of the interface.</summary>
/// <param name="Target">The verb and the path that the gateway sees.</param>
/// <param name="Call">Makes the call, and gives what the method gave.</param>
public sealed record Operation(string Target, Func<IInferenceGatewayApi, RequestOptions?, CancellationToken, Task<object?>> Call)
{
    private static readonly CreateChatCompletionRequest s_chat = new() { Model = "openai/gpt-4o", Messages = [Message.User("hi")] };
    private static readonly CreateResponseRequest s_response = new() { Model = "gpt-4o", Input = "hi" };
    private static readonly CreateMessagesRequest s_message = new() { Model = "claude-sonnet-4-5", MaxTokens = 9, Messages = [MessagesMessage.User("hi")] };

    /// <summary>The methods by their names: those that give an object, those that give an <see cref="HttpResponseMessage"/>, and the one that gives nothing.</summary>
    public static IReadOnlyDictionary<string, Operation> All { get; } = new Dictionary<string, Operation>
    {
        ["ListModelsAsync"] = new("GET /v1/models", async (api, options, token) => await api.ListModelsAsync(Provider.Openai, [ListModelsInclude.Pricing], options, token)),
        ["CreateChatCompletionAsync"] = new("POST /v1/chat/completions", async (api, options, token) => await api.CreateChatCompletionAsync(null, s_chat, options, token)),
        ["CreateChatCompletionStreamingAsync"] = new("POST /v1/chat/completions", async (api, options, token) => await api.CreateChatCompletionStreamingAsync(null, s_chat, options, token)),
        ["CreateResponseAsync"] = new("POST /v1/responses", async (api, options, token) => await api.CreateResponseAsync(null, s_response, options, token)),
        ["CreateResponseStreamingAsync"] = new("POST /v1/responses", async (api, options, token) => await api.CreateResponseStreamingAsync(null, s_response, options, token)),
        ["CreateMessageAsync"] = new("POST /v1/messages", async (api, options, token) => await api.CreateMessageAsync(Provider.Anthropic, s_message, options, token)),
        ["CreateMessageStreamingAsync"] = new("POST /v1/messages", async (api, options, token) => await api.CreateMessageStreamingAsync(Provider.Anthropic, s_message, options, token)),
        ["ListToolsAsync"] = new("GET /v1/mcp/tools", async (api, options, token) => await api.ListToolsAsync(options, token)),
        ["CreateImageAsync"] = new("POST /v1/images/generations", async (api, options, token) => await api.CreateImageAsync(null, new CreateImageRequest { Prompt = "a cat" }, options, token)),
        ["CreateImageEditAsync"] = new("POST /v1/images/edits", async (api, options, token) => await api.CreateImageEditAsync(null, Form(), options, token)),
        ["CreateImageVariationAsync"] = new("POST /v1/images/variations", async (api, options, token) => await api.CreateImageVariationAsync(null, Form(), options, token)),
        ["CreateSpeechAsync"] = new("POST /v1/audio/speech", async (api, options, token) => await api.CreateSpeechAsync(null, new CreateSpeechRequest { Model = "openai/tts-1", Input = "hi", Voice = "alloy" }, options, token)),
        ["PushMetricsAsync"] = new("POST /v1/metrics", async (api, options, token) => await api.PushMetricsAsync(Json(), options, token)),
        ["ProxyGetAsync"] = new("GET /proxy/openai/models", async (api, options, token) => await api.ProxyGetAsync(Provider.Openai, "models", options, token)),
        ["ProxyPostAsync"] = new("POST /proxy/openai/files", async (api, options, token) => await api.ProxyPostAsync(Provider.Openai, "files", Json(), options, token)),
        ["ProxyPutAsync"] = new("PUT /proxy/openai/files", async (api, options, token) => await api.ProxyPutAsync(Provider.Openai, "files", Json(), options, token)),
        ["ProxyPatchAsync"] = new("PATCH /proxy/openai/files", async (api, options, token) => await api.ProxyPatchAsync(Provider.Openai, "files", Json(), options, token)),
        ["ProxyDeleteAsync"] = new("DELETE /proxy/openai/files", async (api, options, token) => await api.ProxyDeleteAsync(Provider.Openai, "files", options, token)),
        ["HealthCheckAsync"] = new("GET /health", async (api, options, token) =>
        {
            await api.HealthCheckAsync(options, token);
            return null;
        }),
    };

    /// <summary>The methods, in each of the ways.</summary>
    public static TheoryData<RefitWay, string> Of(Func<Type, bool> answer)
    {
        var data = new TheoryData<RefitWay, string>();
        foreach (var way in Enum.GetValues<RefitWay>())
        {
            foreach (var name in All.Keys.Where(name => answer(AnswerOf(name))))
            {
                data.Add(way, name);
            }
        }

        return data;
    }

    /// <summary>The type that a method returns; <see cref="void"/> for none.</summary>
    public static Type AnswerOf(string method) =>
        typeof(IInferenceGatewayApi).GetMethod(method)!.ReturnType is { IsGenericType: true } task ? task.GetGenericArguments()[0] : typeof(void);

    private static StringContent Json() => new("{}", Encoding.UTF8, "application/json");

    private static MultipartFormDataContent Form()
    {
        var image = new ByteArrayContent([1, 2, 3]) { Headers = { ContentType = new MediaTypeHeaderValue("image/png") } };
        return new MultipartFormDataContent { { new StringContent("a cat"), "prompt" }, { image, "image", "a.png" } };
    }
}
