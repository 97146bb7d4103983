using System.Text;
using InferenceGateway.Http;
using InferenceGateway.Models;
using InferenceGateway.Testing;

namespace InferenceGateway.Tests.Streaming;

/// <summary>Which bodies are complete answers when they end.</summary>
[Trait("Culture", "Any")]
public sealed class CompletenessTests : StreamTest
{
    private const string CallsTools = """{"id":"c1","choices":[{"index":0,"delta":{},"finish_reason":"tool_calls"}]}""";

    [Theory]
    [InlineData("tool_calls", false, false)]
    [InlineData("tool_calls", true, true)]
    [InlineData("function_call", false, false)]
    [InlineData("stop", false, true)]
    [InlineData("eos", false, true)]
    [InlineData("", true, false)]
    public async Task Body_EndingInAFinishReason_IsComplete(string reason, bool declaresTools, bool complete)
    {
        var body = new PieceStream(Body(Chunk("a"), $$"""{"id":"c1","choices":[{"index":0,"delta":{},"finish_reason":"{{reason}}"}]}"""));

        await CheckAsync(body, complete, request => request.Tools = declaresTools ? [new() { Type = ChatCompletionToolType.Function, Function = new() { Name = "f" } }] : []);
    }

    [Fact]
    public async Task Body_EndingBetweenTurns_IsIncomplete()
    {
        await CheckAsync(new PieceStream(Body(Stop, Chunk("next turn", "c2"))), complete: false);
        await CheckAsync(new PieceStream(Body(CallsTools, Chunk("x", "c2"), Stop)), complete: true);
    }

    [Theory]
    [InlineData(1, true)]
    [InlineData(2, true)]
    [InlineData(3, false)]
    public async Task Body_WithChoices_IsCompleteWhenAllThatWereAskedForEnded(int n, bool complete)
    {
        var body = new PieceStream(Body(Stop, """{"id":"c1","choices":[{"index":1,"delta":{},"finish_reason":"length"}]}"""));

        await CheckAsync(body, complete, request => request.N = n);
    }

    [Fact]
    public async Task Done_IsAlwaysTheEnd()
    {
        await CheckAsync(new PieceStream(Body(Chunk("a"), "[DONE]", "{nonsense}")), complete: true);
        await CheckAsync(new PieceStream(Body(CallsTools, " [DONE] ")), complete: true);
    }

    [Theory]
    [InlineData]
    [InlineData("""{"id":"c1","choices":[],"usage":{"total_tokens":1}}""")]
    [InlineData("""{"id":"c1","choices":[]}""")]
    public async Task Stream_ThatEndsWithoutAChoice_IsAnError(params string[] chunks)
    {
        var (error, _) = await FailAsync<GatewayApiException>(Ask(Client(new PieceStream(Body([.. chunks, "[DONE]"])))));

        Assert.Contains("ended without an answer", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n\n")]
    [InlineData(": comment\n\n")]
    [InlineData("data: {\"id\":\"c1\",\"choices\":[],\"usage\":{\"total_tokens\":1}}\n\n")]
    public async Task Body_WithoutAnyChoice_IsIncomplete(string text) =>
        await CheckAsync(new PieceStream(Encoding.UTF8.GetBytes(text)), complete: false);

    [Theory]
    [InlineData("", true)]
    [InlineData("\n", true)]
    [InlineData(": bye\n\n", true)]
    [InlineData("data: [DONE]", true)]
    [InlineData("data: [DON", false)]
    [InlineData("data: {\"id\"", false)]
    [InlineData("event: error\n", false)]
    [InlineData("dat", false)]
    [InlineData("data: {\"id\":\"c1\",\"choices\":[],\"usage\":null}", true)]
    [InlineData("data: {\"id\":\"c1\",\"choices\":[],\"usage\":null}\r\n", true)]
    [InlineData("data: {\"id\":\"c1\",\"choices\":[],\"usage\":null}\r\n\r", true)]
    public async Task Chunks_AfterTheFinishReason_AreReadOrReportedAsCut(string tail, bool complete) =>
        await CheckAsync(new PieceStream(Body(Stop), Encoding.UTF8.GetBytes(tail)), complete);

    [Fact]
    public async Task Incomplete_SaysHowFarItCame()
    {
        var body = new PieceStream(Body(Chunk("a", "c7"), """{"id":"","choices":[{"index":0,"finish_reason":"length"}]}""", Chunk("b", "c8"), Chunk("c", "")));

        var (error, text) = await FailAsync<StreamIncompleteException>(Ask(Client(body)));

        Assert.Equal("abc", text);
        Assert.Equal((4, "c8", "length"), (error.Progress!.Chunks, error.Progress.LastId, error.Progress.FinishReason));
        Assert.Equal("CreateChatCompletion", error.Operation);
        Assert.Contains("[DONE]", error.Message, StringComparison.Ordinal);
        Assert.Contains("after 4 chunks", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Connection_Reset_IsIncompleteWithItsReason()
    {
        var gate = new TaskCompletionSource();
        Gateway.Enqueue(FakeReply.Script().Event(Chunk("a")).Event(Stop).WaitFor(gate.Task).Reset());
        await using var chunks = Ask(Client()).GetAsyncEnumerator(Token);
        Assert.True(await chunks.MoveNextAsync());
        Assert.Equal("a", chunks.Current.Text);
        Assert.True(await chunks.MoveNextAsync());
        gate.SetResult();

        var error = await Assert.ThrowsAsync<StreamIncompleteException>(async () => await chunks.MoveNextAsync());

        Assert.IsAssignableFrom<IOException>(error.InnerException);
        Assert.Equal(2, error.Progress!.Chunks);
    }

    [Fact]
    public async Task ChoiceIndex_Enormous_TakesNoMemory()
    {
        var wild = $$"""{"choices":[{"index":{{long.MaxValue}},"finish_reason":"stop"},{"index":-5,"finish_reason":"stop"},null]}""";

        await CheckAsync(new PieceStream(Body(wild)), complete: true);
    }

    private async Task CheckAsync(Stream body, bool complete, Action<CreateChatCompletionRequest>? configure = null)
    {
        var request = new CreateChatCompletionRequest { Model = "m", Messages = [Message.User("hi")] };
        configure?.Invoke(request);
        var stream = Client(body).GenerateContentStreamingAsync(request, cancellationToken: Token);
        if (complete)
        {
            await ReadAsync(stream);
        }
        else
        {
            await FailAsync<StreamIncompleteException>(stream);
        }
    }
}
