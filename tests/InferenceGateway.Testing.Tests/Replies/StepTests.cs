using InferenceGateway.Testing.Tests.Support;

namespace InferenceGateway.Testing.Tests.Replies;

public sealed class StepTests : GatewayTest
{
    private readonly InstantTimeProvider _time = new();

    protected override FakeGatewayOptions Options => new() { TimeProvider = _time };

    [Fact]
    public async Task Events_Always_AreFramedChunkByChunk()
    {
        Gateway.Enqueue(FakeReply.Events("{\"a\":1}", "{\"b\":2}"));
        using var client = await RawClient.ConnectAsync(Gateway, Token);
        await client.GetAsync("/v1/models", Token);
        var text = await client.ReadUntilAsync("\r\n0\r\n\r\n", Token);
        Assert.EndsWith(
            "\r\n\r\nf\r\ndata: {\"a\":1}\n\n\r\nf\r\ndata: {\"b\":2}\n\n\r\ne\r\ndata: [DONE]\n\n\r\n0\r\n\r\n",
            text,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Events_NotDone_EndCleanlyWithoutTheMarker()
    {
        Gateway.Enqueue(FakeReply.Events(["{}"], done: false));
        Assert.Equal("data: {}\n\n", await Http.GetStringAsync("/v1/models", Token));
    }

    [Fact]
    public async Task WaitFor_BetweenPieces_HoldsTheSecondBack()
    {
        var gate = new TaskCompletionSource();
        Gateway.Enqueue(FakeReply.Script().Write("one").WaitFor(gate.Task).Write("two"));
        using var response = await StreamChatAsync();
        var body = await response.Content.ReadAsStreamAsync(Token);
        var buffer = new byte[64];
        Assert.Equal(3, await body.ReadAsync(buffer, Token));
        var second = body.ReadAsync(buffer, Token).AsTask();
        Assert.False(second.IsCompleted);
        gate.SetResult();
        Assert.Equal(3, await second);
        Assert.Equal(0, await body.ReadAsync(buffer, Token));
    }

    [Fact]
    public async Task WaitFor_AsFirstStep_SendsTheHeadersBefore()
    {
        var gate = new TaskCompletionSource();
        Gateway.Enqueue(FakeReply.Script().WaitFor(gate.Task).Write("late"));
        using var response = await StreamChatAsync();
        gate.SetResult();
        Assert.Equal("late", await response.Content.ReadAsStringAsync(Token));
    }

    [Fact]
    public async Task WaitFor_FailedTask_GoesOn()
    {
        Gateway.Enqueue(FakeReply.Script().WaitFor(Task.FromException(new IOException())).Write("on"));
        Assert.Equal("on", await Http.GetStringAsync("/v1/models", Token));
    }

    [Fact]
    public async Task StartAfter_Task_HoldsTheHeadersBack()
    {
        var gate = new TaskCompletionSource();
        Gateway.Enqueue(FakeReply.Json("{}").StartAfter(gate.Task));
        var answer = StreamChatAsync();
        await Gateway.NextRequestAsync(Token);
        Assert.False(answer.IsCompleted);
        gate.SetResult();
        Assert.Equal(200, (int)(await answer).StatusCode);
    }

    [Fact]
    public async Task Delays_Always_RunOnTheClockOfTheOptions()
    {
        Gateway.Enqueue(FakeReply.Json("{}").StartAfter(TimeSpan.FromHours(1)).Delay(TimeSpan.FromDays(1)).Write("\n"));
        Assert.Equal("{}\n", await Http.GetStringAsync("/v1/models", Token));
        Assert.Equal([TimeSpan.FromHours(1), TimeSpan.FromDays(1)], _time.Delays);
    }

    [Fact]
    public void Delay_Negative_Throws()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => FakeReply.Script().Delay(TimeSpan.FromTicks(-1)));
        Assert.Throws<ArgumentOutOfRangeException>(() => FakeReply.Json("{}").StartAfter(TimeSpan.FromTicks(-1)));
    }

    [Fact]
    public async Task Split_InsideACharacter_SendsThePiecesAsChunks()
    {
        Gateway.Enqueue(FakeReply.Script(200, "text/plain").Split("aé!", 2, 3));
        using var client = await RawClient.ConnectAsync(Gateway, Token);
        await client.GetAsync("/v1/models", Token);
        var text = await client.ReadUntilAsync("\r\n0\r\n\r\n", Token);
        Assert.Contains("\r\n\r\n2\r\na", text, StringComparison.Ordinal);
        Assert.EndsWith("\r\n1\r\n!\r\n0\r\n\r\n", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(4)]
    [InlineData(-1)]
    [InlineData(2, 1)]
    public void Split_OffsetOutOfOrder_Throws(params int[] offsets) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => FakeReply.Script().Split("abc", offsets));
}
