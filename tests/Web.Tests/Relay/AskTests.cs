using System.Net;
using System.Net.Http.Json;
using System.Net.ServerSentEvents;
using InferenceGateway.Testing;

namespace InferenceGateway.Web.Tests;

/// <summary>The endpoint of samples/Web: what the browser gets, and what the gateway sees of it.</summary>
public sealed class AskTests(WebApplication web) : IClassFixture<WebApplication>
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Answer_ArrivesPieceByPiece()
    {
        var gate = new TaskCompletionSource();
        web.Gateway.Enqueue(FakeReply.Script().Event(Chunk("Once ")).WaitFor(gate.Task).Event(Chunk("upon\\na time")).Event(LastChunk).Done());

        var said = new List<string>();
        await foreach (var item in AskAsync("Tell me a story."))
        {
            said.Add($"{item.EventType} {item.Data}");
            gate.TrySetResult();
        }

        Assert.Equal(["""text {"text":"Once "}""", """text {"text":"upon\na time"}""", """done {"isTruncated":false,"tokens":3}"""], said);
        var request = web.Gateway.Requests[^1];
        Assert.Equal("Tell me a story.", (string?)request.Json!["messages"]![0]!["content"]);
        Assert.Equal("openai", request.Query["provider"]);
    }

    [Fact]
    public async Task Answer_AtTheLimitOnTokens_SaysSo()
    {
        web.Gateway.Enqueue(FakeReply.Completion("Once", finishReason: "length"));

        Assert.Contains("\"isTruncated\":true", (await AllAsync())[^1].Data, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Answer_ThatIsCut_EndsWithAnError()
    {
        web.Gateway.Enqueue(FakeReply.Script().Event(Chunk("Once ")).Close());

        var events = await AllAsync();

        Assert.Equal(["text", "error"], events.Select(x => x.EventType));
        Assert.Equal("""{"message":"The answer was cut off: what is shown is only a part of it."}""", events[1].Data);
    }

    [Theory]
    [InlineData(429, "busy. Try again in 61 seconds.")]
    [InlineData(401, "could not answer")]
    public async Task Failure_BeforeTheFirstPiece_IsAnErrorWithoutTheServersWords(int status, string message)
    {
        web.Gateway.Enqueue(FakeReply.Error(status, "internal detail").WithHeader("Retry-After", "61"));

        var only = Assert.Single(await AllAsync());

        Assert.Equal("error", only.EventType);
        Assert.Contains(message, only.Data, StringComparison.Ordinal);
        Assert.DoesNotContain("internal detail", only.Data, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Browser_ThatLeaves_EndsTheCallToTheGateway()
    {
        web.Gateway.Enqueue(FakeReply.Script().Event(Chunk("Once ")).Hang());

        await foreach (var item in AskAsync("Tell me a story."))
        {
            Assert.Equal("text", item.EventType);
            break;
        }

        await web.Gateway.Requests[^1].Aborted.WaitAsync(TimeSpan.FromSeconds(30), Token);
    }

    [Theory]
    [InlineData("""{"text":"  "}""")]
    [InlineData("{}")]
    public async Task Question_Empty_IsRefusedBeforeTheGatewayIsAsked(string body)
    {
        var before = web.Gateway.Requests.Count;
        using var content = new StringContent(body, System.Text.Encoding.UTF8, "application/json");

        using var response = await web.Browser.PostAsync(new Uri("ask", UriKind.Relative), content, Token);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains("Ask something.", await response.Content.ReadAsStringAsync(Token), StringComparison.Ordinal);
        Assert.Equal(before, web.Gateway.Requests.Count);
    }

    [Theory]
    [InlineData("", "text/html")]
    [InlineData("ask.js", "text/javascript")]
    [InlineData("events.js", "text/javascript")]
    [InlineData("style.css", "text/css")]
    public async Task Page_IsServed(string path, string type)
    {
        using var response = await web.Browser.GetAsync(new Uri(path, UriKind.Relative), Token);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(type, response.Content.Headers.ContentType?.MediaType);
    }

    private const string LastChunk =
        """{"id":"c","object":"chat.completion.chunk","created":1,"model":"gpt-4o","choices":[{"index":0,"delta":{},"finish_reason":"stop"}],"usage":{"prompt_tokens":4,"completion_tokens":3,"total_tokens":7}}""";

    private static string Chunk(string text) =>
        $$$"""{"id":"c","object":"chat.completion.chunk","created":1,"model":"gpt-4o","choices":[{"index":0,"delta":{"content":"{{{text}}}"},"finish_reason":null}]}""";

    private async Task<List<SseItem<string>>> AllAsync() => await AskAsync("Tell me a story.").ToListAsync(Token);

    private async IAsyncEnumerable<SseItem<string>> AskAsync(string question)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "ask") { Content = JsonContent.Create(new { text = question }) };
        using var response = await web.Browser.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, Token);
        Assert.Equal("text/event-stream", response.Content.Headers.ContentType?.MediaType);
        await using var body = await response.Content.ReadAsStreamAsync(Token);
        await foreach (var item in SseParser.Create(body).EnumerateAsync(Token))
        {
            yield return item;
        }
    }
}
