using System.Text;
using System.Text.Json.Nodes;

namespace InferenceGateway.Testing.Tests.Support;

/// <summary>Gives each test a <see cref="FakeGateway"/> and a plain <see cref="HttpClient"/> for it, and checks answers as they are on the wire. The base of nearly all tests of the fake gateway.</summary>
public abstract class GatewayTest : IAsyncLifetime
{
    protected static CancellationToken Token => TestContext.Current.CancellationToken;

    protected FakeGateway Gateway { get; private set; } = null!;

    protected HttpClient Http { get; } = new(new SocketsHttpHandler { AllowAutoRedirect = false });

    public async ValueTask InitializeAsync()
    {
        Gateway = await FakeGateway.StartAsync(Options, Token);
        Http.BaseAddress = Gateway.BaseUrl;
    }

    public async ValueTask DisposeAsync()
    {
        await Gateway.DisposeAsync();
        Http.Dispose();
        GC.SuppressFinalize(this);
    }

    protected virtual FakeGatewayOptions? Options => null;

    protected static StringContent JsonContent(string json) => new(json, Encoding.UTF8, "application/json");

    protected static string Question(string text, bool stream = false, string model = "openai/gpt-4o") => new JsonObject
    {
        ["model"] = model,
        ["messages"] = new JsonArray(new JsonObject { ["role"] = "user", ["content"] = text }),
        ["stream"] = stream,
    }.ToJsonString();

    protected Task<HttpResponseMessage> GetAsync(string path) => Http.GetAsync(path, Token);

    protected Task<HttpResponseMessage> PostAsync(string path, string json) => Http.PostAsync(path, JsonContent(json), Token);

    protected Task<HttpResponseMessage> PostChatAsync(string json, string query = "") =>
        Http.PostAsync("/v1/chat/completions" + query, JsonContent(json), Token);

    protected async Task<HttpResponseMessage> StreamChatAsync()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/v1/chat/completions");
        request.Content = JsonContent(Question("hello", stream: true));
        return await Http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, Token);
    }

    protected static async Task<JsonNode> JsonAsync(HttpResponseMessage response) =>
        JsonNode.Parse(await response.Content.ReadAsStringAsync(Token))!;

    /// <summary>The data of each event of a stream; an event's name is checked to be the type in its data.</summary>
    protected static async Task<string[]> EventsAsync(HttpResponseMessage response)
    {
        Assert.Equal("text/event-stream", response.Content.Headers.ContentType?.ToString());
        var events = (await response.Content.ReadAsStringAsync(Token)).Split("\n\n");
        Assert.Equal("", events[^1]);
        return [.. events[..^1].Select(sent =>
        {
            var lines = sent.Split('\n');
            var data = lines[^1]["data: ".Length..];
            if (lines is [var name, _])
            {
                Assert.Equal("event: " + (string?)JsonNode.Parse(data)!["type"], name);
            }

            return data;
        })];
    }

    protected static async Task AssertErrorAsync(HttpResponseMessage response, int status, string message)
    {
        Assert.Equal(status, (int)response.StatusCode);
        Assert.Equal("application/json; charset=utf-8", response.Content.Headers.ContentType?.ToString());
        var expected = new JsonObject { ["error"] = message };
        Assert.True(JsonNode.DeepEquals(expected, await JsonAsync(response)), await response.Content.ReadAsStringAsync(Token));
    }
}
