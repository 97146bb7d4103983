using System.Globalization;
using System.Text;
using InferenceGateway.Http;
using InferenceGateway.Models;
using InferenceGateway.Testing;
using InferenceGateway.Tests.Client;

namespace InferenceGateway.Tests.Api;

/// <summary>The request that each shape of method sends, by Refit's documented rules.</summary>
public sealed class RequestTableTests : ClientTest
{
    private const string Form = "multipart/form-data; boundary=b";

    /// <summary>An answer that every operation accepts: it has an id, a choice and lists.</summary>
    private const string Answer = """{"id":"a1","data":[],"choices":[{"message":{}}]}""";

    private static readonly CreateChatCompletionRequest s_chat = new() { Model = "m", Messages = [Message.User("grüße")] };

    private static readonly Dictionary<string, Row> s_rows = new()
    {
        ["nothing set"] = new("GET /v1/models", api => api.ListModelsAsync(null, null, null, Token)),
        ["an open enum"] = new("GET /v1/models?provider=ollama_cloud", api => api.ListModelsAsync(Provider.OllamaCloud, null, null, Token)),
        ["an unknown value, escaped"] = new("GET /v1/models?provider=a%20b%26c%2F%C3%A9", api => api.ListModelsAsync("a b&c/é", null, null, Token)),
        ["an empty text, kept"] = new("GET /v1/models?provider=", api => api.ListModelsAsync("", null, null, Token)),
        ["a value without text, left out"] = new("GET /v1/models", api => api.ListModelsAsync(default(Provider), null, null, Token)),
        ["a list, joined"] = new("GET /v1/models?include=pricing%2Ccontext%20window", api => api.ListModelsAsync(null, [ListModelsInclude.Pricing, "context window"], null, Token)),
        ["a list with a gap"] = new("GET /v1/models?include=pricing%2C%2Cmodalities", api => api.ListModelsAsync(null, [ListModelsInclude.Pricing, default, ListModelsInclude.Modalities], null, Token)),
        ["an empty list, kept"] = new("GET /v1/models?include=", api => api.ListModelsAsync(null, [], null, Token)),
        ["both, in the document's order"] = new("GET /v1/models?provider=openai&include=pricing", api => api.ListModelsAsync(Provider.Openai, [ListModelsInclude.Pricing], null, Token)),
        ["a JSON body"] = new("POST /v1/chat/completions?provider=openai", api => api.CreateChatCompletionAsync(Provider.Openai, s_chat, null, Token), """{"model":"m","messages":[{"role":"user","content":"grüße"}]}"""),
        ["a JSON body, to a stream"] = new("POST /v1/chat/completions", api => api.CreateChatCompletionStreamingAsync(null, s_chat, null, Token), """{"model":"m","messages":[{"role":"user","content":"grüße"}]}""", Accept: "text/event-stream"),
        ["a form as it is"] = new("POST /v1/images/edits", api => api.CreateImageEditAsync(null, Content("--b--\r\n", Form), null, Token), "--b--\r\n", Form),
        ["bytes as they are"] = new("POST /v1/metrics", api => api.PushMetricsAsync(Content("\u0001\u0002", "application/x-protobuf"), null, Token), "\u0001\u0002", "application/x-protobuf"),
        ["a path over segments"] = new("GET /proxy/openai/chat/completions", api => api.ProxyGetAsync(Provider.Openai, "chat/completions", null, Token)),
        ["a path, escaped between its slashes"] = new("GET /proxy/openai/a%20b/%C3%BC%3Fx%23y", api => api.ProxyGetAsync(Provider.Openai, "a b/ü?x#y", null, Token)),
        ["an escape, escaped once more"] = new("GET /proxy/openai/a%252Fb", api => api.ProxyGetAsync(Provider.Openai, "a%2Fb", null, Token)),
        ["a slash before and after, kept"] = new("GET /proxy/openai//models/", api => api.ProxyGetAsync(Provider.Openai, "/models/", null, Token)),
        ["an empty path"] = new("GET /proxy/openai/", api => api.ProxyGetAsync(Provider.Openai, "", null, Token)),
        ["a slash in a segment, escaped"] = new("GET /proxy/open%2Fai%20x%3F/models", api => api.ProxyGetAsync("open/ai x?", "models", null, Token)),
        ["POST with any content"] = new("POST /proxy/openai/x", api => api.ProxyPostAsync(Provider.Openai, "x", Content("{}", "text/plain"), null, Token), "{}", "text/plain"),
        ["PUT with any content"] = new("PUT /proxy/openai/x", api => api.ProxyPutAsync(Provider.Openai, "x", Content("{}", "text/plain"), null, Token), "{}", "text/plain"),
        ["PATCH with any content"] = new("PATCH /proxy/openai/x", api => api.ProxyPatchAsync(Provider.Openai, "x", Content("{}", "text/plain"), null, Token), "{}", "text/plain"),
        ["DELETE"] = new("DELETE /proxy/openai/x", api => api.ProxyDeleteAsync(Provider.Openai, "x", null, Token), ContentType: null, ContentLength: "0"),
        ["nothing but a path"] = new("GET /health", api => api.HealthCheckAsync(null, Token)),
    };

    private static readonly Dictionary<string, Func<IInferenceGatewayApi, Task>> s_refused = new()
    {
        ["dots in a path"] = api => api.ProxyGetAsync(Provider.Openai, "../../admin", null, Token),
        ["escaped dots in a path"] = api => api.ProxyPostAsync(Provider.Openai, "a/%2e%2e/b", Content("", "text/plain"), null, Token),
        ["dots for a segment"] = api => api.ProxyGetAsync("..", "models", null, Token),
        ["an empty segment"] = api => api.ProxyGetAsync(default, "models", null, Token),
        ["no body"] = api => api.CreateChatCompletionAsync(null, null!, null, Token),
        ["no body, to a stream"] = api => api.CreateChatCompletionStreamingAsync(null, null!, null, Token),
    };

    private static readonly Dictionary<string, Func<IInferenceGatewayApi, Task<HttpResponseMessage>>> s_open = new()
    {
        ["stream"] = api => api.CreateChatCompletionStreamingAsync(null, s_chat, null, Token),
        ["proxy"] = api => api.ProxyGetAsync(Provider.Openai, "files/1", null, Token),
        ["metrics"] = api => api.PushMetricsAsync(Content("{}", "application/json"), null, Token),
    };

    public static TheoryData<string> Shapes => [.. s_rows.Keys];

    public static TheoryData<string> Refused => [.. s_refused.Keys];

    public static TheoryData<string> Open => [.. s_open.Keys];

    [Theory]
    [MemberData(nameof(Shapes))]
    public async Task Shape_OfARequest_IsSentAsTheRulesSay(string shape)
    {
        var row = s_rows[shape];
        Gateway.Enqueue(FakeReply.Json(Answer));

        await row.Call(Client().Api);

        Assert.Equal(row.Target, $"{Request.Method} {Request.RawTarget}");
        Assert.Equal(row.Body, Request.BodyText);
        Assert.Equal(row.Body == "" ? row.ContentLength : Encoding.UTF8.GetByteCount(row.Body).ToString(CultureInfo.InvariantCulture), Request.Headers.GetValueOrDefault("Content-Length"));
        Assert.Equal(row.Body == "" ? null : row.ContentType, Request.Headers.GetValueOrDefault("Content-Type"));
        Assert.Equal(row.Accept, Request.Headers.GetValueOrDefault("Accept"));
        Assert.DoesNotContain("Transfer-Encoding", Request.Headers.Keys);
    }

    [Fact]
    public async Task Root_WithAPathBeforeV1_KeepsIt()
    {
        Gateway.Enqueue(FakeReply.Json("{}"), FakeReply.Json("{}"));
        var api = Client(options => options.BaseUrl = new Uri(Gateway.BaseUrl, "/ai/v1/")).Api;

        await api.ListModelsAsync(null, null, null, Token);
        await api.HealthCheckAsync(null, Token);

        Assert.Equal(["/ai/v1/models", "/ai/health"], Gateway.Requests.Select(request => request.RawTarget));
    }

    [Theory]
    [MemberData(nameof(Refused))]
    public async Task Arguments_ThatWouldLeadElsewhere_AreRefusedUnsent(string what)
    {
        await Assert.ThrowsAnyAsync<ArgumentException>(() => s_refused[what](Client().Api));

        Assert.Empty(Gateway.Requests);
    }

    [Theory]
    [MemberData(nameof(Open))]
    public async Task Answer_ThatIsTheCallers_ComesWithItsHeaders(string what)
    {
        var rest = new TaskCompletionSource();
        Gateway.Enqueue(FakeReply.Script(200, "application/octet-stream").Write("first").WaitFor(rest.Task).Write(" last"));

        using var response = await s_open[what](Client().Api);
        rest.SetResult();

        Assert.Equal("first last", await response.Content.ReadAsStringAsync(Token));
    }

    private static ByteArrayContent Content(string text, string type)
    {
        var content = new ByteArrayContent(Encoding.UTF8.GetBytes(text));
        content.Headers.TryAddWithoutValidation("Content-Type", type);
        return content;
    }

    private sealed record Row(
        string Target,
        Func<IInferenceGatewayApi, Task> Call,
        string Body = "",
        string? ContentType = "application/json",
        string? ContentLength = null,
        string? Accept = null);
}
