using System.Net;
using System.Net.Http.Json;
using System.Net.ServerSentEvents;
using InferenceGateway.Testing;

namespace InferenceGateway.Web.Tests.Relay;

/// <summary>The endpoint of samples/Relay: what the browser gets, and what the gateway sees of it.</summary>
public sealed class AskTests(RelayApplication relay) : IClassFixture<RelayApplication>
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Answer_ArrivesPieceByPiece()
    {
        var gate = new TaskCompletionSource();
        relay.Gateway.Enqueue(FakeReply.Script().Event(Chunks.Text("Once ")).WaitFor(gate.Task).Event(Chunks.Text("upon\na time")).Event(Chunks.Last()).Done());

        var said = new List<string>();
        await foreach (var item in AskAsync("Tell me a story."))
        {
            said.Add($"{item.EventType} {item.Data}");
            gate.TrySetResult();
        }

        Assert.Equal(["""text {"text":"Once "}""", """text {"text":"upon\na time"}""", """done {"isTruncated":false,"tokens":3}"""], said);
        var request = relay.Gateway.Requests[^1];
        Assert.Equal("Tell me a story.", (string?)request.Json!["messages"]![0]!["content"]);
        Assert.Equal("openai", request.Query["provider"]);
    }

    [Fact]
    public async Task Answer_AtTheLimitOnTokens_SaysSo()
    {
        relay.Gateway.Enqueue(FakeReply.Completion("Once", finishReason: "length"));

        Assert.Contains("\"isTruncated\":true", (await AllAsync())[^1].Data, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Answer_ThatIsCut_EndsWithAnError()
    {
        relay.Gateway.Enqueue(FakeReply.Script().Event(Chunks.Text("Once ")).Close());

        var events = await AllAsync();

        Assert.Equal(["text", "error"], events.Select(x => x.EventType));
        Assert.Equal("""{"message":"The answer was cut off: what is shown is only a part of it."}""", events[1].Data);
    }

    [Theory]
    [InlineData(429, "busy. Try again in 61 seconds.")]
    [InlineData(401, "could not answer")]
    public async Task Failure_BeforeTheFirstPiece_IsAnErrorWithoutTheServersWords(int status, string message)
    {
        relay.Gateway.Enqueue(FakeReply.Error(status, "internal detail").WithHeader("Retry-After", "61"));

        var only = Assert.Single(await AllAsync());

        Assert.Equal("error", only.EventType);
        Assert.Contains(message, only.Data, StringComparison.Ordinal);
        Assert.DoesNotContain("internal detail", only.Data, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Browser_ThatLeaves_EndsTheCallToTheGateway()
    {
        relay.Gateway.Enqueue(FakeReply.Script().Event(Chunks.Text("Once ")).Hang());

        await foreach (var item in AskAsync("Tell me a story."))
        {
            Assert.Equal("text", item.EventType);
            break;
        }

        await relay.Gateway.Requests[^1].Aborted.WaitAsync(TimeSpan.FromSeconds(30), Token);
    }

    [Theory]
    [InlineData("""{"text":"  "}""")]
    [InlineData("{}")]
    public async Task Question_Empty_IsRefusedBeforeTheGatewayIsAsked(string body)
    {
        var before = relay.Gateway.Requests.Count;
        using var content = new StringContent(body, System.Text.Encoding.UTF8, "application/json");

        using var response = await relay.Browser.PostAsync(new Uri("ask", UriKind.Relative), content, Token);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains("Ask something.", await response.Content.ReadAsStringAsync(Token), StringComparison.Ordinal);
        Assert.Equal(before, relay.Gateway.Requests.Count);
    }

    [Theory]
    [InlineData("", "text/html")]
    [InlineData("ask.js", "text/javascript")]
    [InlineData("events.js", "text/javascript")]
    [InlineData("style.css", "text/css")]
    public async Task Page_IsServed(string path, string type)
    {
        using var response = await relay.Browser.GetAsync(new Uri(path, UriKind.Relative), Token);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(type, response.Content.Headers.ContentType?.MediaType);
    }

    private async Task<List<SseItem<string>>> AllAsync() => await AskAsync("Tell me a story.").ToListAsync(Token);

    private async IAsyncEnumerable<SseItem<string>> AskAsync(string question)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "ask") { Content = JsonContent.Create(new { text = question }) };
        using var response = await relay.Browser.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, Token);
        Assert.Equal("text/event-stream", response.Content.Headers.ContentType?.MediaType);
        await using var body = await response.Content.ReadAsStreamAsync(Token);
        await foreach (var item in SseParser.Create(body).EnumerateAsync(Token))
        {
            yield return item;
        }
    }
}
