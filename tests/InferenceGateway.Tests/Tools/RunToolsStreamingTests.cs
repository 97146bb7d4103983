using InferenceGateway.Models;
using InferenceGateway.Testing;

namespace InferenceGateway.Tests.Tools;

public sealed class RunToolsStreamingTests : ToolTest
{
    [Fact]
    public async Task Updates_OfARun_ComeAsTheyHappen()
    {
        Gateway.Enqueue(FakeReply.ToolCalls(("weather", """{"city":"Paris"}"""), ("weather", """{"city":"Rome"}""")), FakeReply.Completion("Sunny in both."));

        var updates = await Client().RunToolsStreamingAsync(Question(), Echo, cancellationToken: Token).ToArrayAsync(Token);

        Assert.All(updates, update => Assert.Single(new object?[] { update.Chunk, update.Step, update.Run }, part => part is not null));
        Assert.Equal("Sunny in both.", string.Concat(updates.Select(update => update.Text)));
        var step = Array.FindIndex(updates, update => update.Step is not null);
        Assert.All(updates[..step], update => Assert.Equal("", update.Text));
        Assert.Equal(["""weather:{"city":"Paris"}""", """weather:{"city":"Rome"}"""], updates[step].Step!.Results.Select(result => result.Text));
        var run = updates[^1].Run!;
        Assert.Equal("Sunny in both.", run.Text);
        Assert.Equal(["user", "assistant", "tool", "tool", "assistant"], run.Conversation.Select(message => message.Role.Value));
        Assert.All(Gateway.Requests, request => Assert.True((bool)request.Json!["stream"]!));
        Assert.All(Gateway.Requests, request => Assert.Equal("true", request.Headers["X-MCP-Bypass"]));
    }

    [Fact]
    public async Task Run_ReadTwice_IsRefused()
    {
        var run = Client().RunToolsStreamingAsync(Question(), Echo, cancellationToken: Token);
        await run.ToArrayAsync(Token);

        Assert.Throws<InvalidOperationException>(() => run.GetAsyncEnumerator(Token));
    }

    [Fact]
    public async Task Request_ChangedAfterTheCall_ChangesNothing()
    {
        var request = Question();
        var run = Client().RunToolsStreamingAsync(request, Echo, cancellationToken: Token);
        Assert.Empty(Gateway.Requests);

        request.Messages[0].Content = "Rome?";
        request.Model = "other";
        await run.ToArrayAsync(Token);

        Assert.Equal("m", (string?)Sent(0)["model"]);
        Assert.Equal("Paris?", (string?)Sent(0)["messages"]![0]!["content"]);
    }

    [Fact]
    public async Task Stream_CutInALaterRound_HoldsConversationAndWhatArrived()
    {
        Gateway.Enqueue(
            FakeReply.ToolCall("weather", "{}"),
            FakeReply.Events(["""{"id":"c2","choices":[{"index":0,"delta":{"content":"Sun"}}]}"""], done: false));

        var error = await Assert.ThrowsAsync<StreamIncompleteException>(async () => await Client().RunToolsStreamingAsync(Question(), Echo, cancellationToken: Token).ToArrayAsync(Token));

        Assert.Equal("Sun", error.PartialResponse!.Text);
        Assert.Equal(["user", "assistant", "tool"], error.Conversation!.Select(message => message.Role.Value));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Token_CancelledWhileAToolRuns_EndsTheRun(bool ofTheCall)
    {
        Gateway.Enqueue(FakeReply.ToolCall("weather", "{}"));
        using var cancelled = new CancellationTokenSource();
        using var other = new CancellationTokenSource();
        var run = Client().RunToolsStreamingAsync(
            Question(),
            async (_, token) =>
            {
                await cancelled.CancelAsync();
                token.ThrowIfCancellationRequested();
                return "";
            },
            cancellationToken: ofTheCall ? cancelled.Token : other.Token);

        var error = await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (var update in run.WithCancellation(ofTheCall ? other.Token : cancelled.Token))
            {
                Assert.Null(update.Step);
            }
        });

        Assert.Equal(cancelled.Token, error.CancellationToken);
        Assert.Single(Gateway.Requests);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Token_TheOnlyOne_IsThatOfTheTool(bool ofTheCall)
    {
        Gateway.Enqueue(FakeReply.ToolCall("weather", "{}"));
        using var source = CancellationTokenSource.CreateLinkedTokenSource(Token);
        CancellationToken? seen = null;
        var run = Client().RunToolsStreamingAsync(
            Question(),
            (_, token) =>
            {
                seen = token;
                return Task.FromResult("");
            },
            cancellationToken: ofTheCall ? source.Token : CancellationToken.None);

        await run.ToArrayAsync(ofTheCall ? CancellationToken.None : source.Token);

        Assert.Equal(source.Token, seen);
    }

    [Fact]
    public async Task Loop_Left_RunsNoTool()
    {
        Gateway.Enqueue(FakeReply.ToolCall("weather", "{}"));

        await foreach (var update in Client().RunToolsStreamingAsync(Question(), (_, _) => throw new InvalidOperationException("was run"), cancellationToken: Token))
        {
            Assert.NotNull(update.Chunk);
            break;
        }

        Assert.Single(Gateway.Requests);
    }

    [Fact]
    public async Task Handlers_WithMessages_BringTheirTools()
    {
        Gateway.Enqueue(FakeReply.ToolCall("weather", "{}"));

        var updates = await Client().RunToolsStreamingAsync(Provider.Groq, "m", [Message.User("hi")], [new ToolHandler(Weather, Echo)], cancellationToken: Token).ToArrayAsync(Token);

        Assert.Equal("hello", updates[^1].Run!.Text);
        Assert.All(Gateway.Requests, request => Assert.Equal("groq", request.Query["provider"]));
    }
}
