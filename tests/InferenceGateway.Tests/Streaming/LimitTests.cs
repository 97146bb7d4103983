using InferenceGateway.Http;

namespace InferenceGateway.Tests.Streaming;

/// <summary>Limits on the size of events, so that a server cannot fill the memory.</summary>
public sealed class LimitTests : StreamTest
{
    [Theory]
    [InlineData(1_000)]
    [InlineData(100_000)]
    public async Task Event_LargerThanTheLimit_FailsAndNamesTheOption(int limit)
    {
        var body = new PieceStream(Body(Chunk("a"), Chunk(new string('x', limit)), Stop));

        var (error, text) = await FailAsync<GatewayProtocolException>(Ask(Client(body, o => o.MaxEventBytes = limit)));

        Assert.Equal("a", text);
        Assert.Contains("MaxEventBytes", error.Message, StringComparison.Ordinal);
        Assert.Contains($"{limit} bytes", error.Message, StringComparison.Ordinal);
        Assert.Equal("CreateChatCompletion", error.Operation);
        Assert.Equal(1, error.Progress!.Chunks);
    }

    [Fact]
    public async Task Event_OfExactlyTheLimit_IsRead()
    {
        var chunk = Chunk(new string('x', 1_000));

        Assert.Equal(1_000, (await ReadAsync(Ask(Client(new MemoryStream(Body(chunk, Stop)), o => o.MaxEventBytes = chunk.Length)))).Length);
        await FailAsync<GatewayProtocolException>(Ask(Client(new MemoryStream(Body(chunk, Stop)), o => o.MaxEventBytes = chunk.Length - 1)));
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(1, false)]
    public async Task Bytes_WithoutTheEndOfAnEvent_UpToTheLimitAreRead(int more, bool isRead)
    {
        var body = Body(Chunk("a"));
        var reading = ReadAsync(Ask(Client(new PieceStream(body.AsMemory(..^2), body.AsMemory(^2..), Body(Stop)), o => o.MaxEventBytes = body.Length - 2 - more)));

        Assert.Equal(isRead, await Record.ExceptionAsync(() => reading) is null);
    }

    [Theory]
    [InlineData(": comment\n\n")]
    [InlineData("event: ping\n\n")]
    [InlineData("no line ever ends")]
    [InlineData("data: x\n")]
    [InlineData("\n")]
    [InlineData(" ")]
    public async Task Body_Endless_FailsAtTheLimit(string piece)
    {
        var read = 0L;
        var bytes = System.Text.Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(piece, 1000)));
        var endless = Enumerable.Repeat(bytes.AsMemory(), 10_000).Select(memory => (ReadOnlyMemory<byte>)memory).ToArray();
        var body = new PieceStream(endless) { End = _ => throw new InvalidOperationException($"All was read: {read}") };

        var (error, _) = await FailAsync<GatewayProtocolException>(Ask(Client(body, o => o.MaxEventBytes = 1_000_000)));

        Assert.Contains("MaxEventBytes", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Events_ManySmall_DoNotAddUp()
    {
        var body = new MemoryStream(Body([.. Enumerable.Repeat(Chunk("word "), 1_000), Stop]));

        Assert.Equal(5_000, (await ReadAsync(Ask(Client(body, o => o.MaxEventBytes = 500)))).Length);
    }

    [Fact]
    public async Task Event_OfManyMegabytes_IsRead()
    {
        var body = new MemoryStream(Body(Chunk(new string('x', 15_000_000)), Stop));

        Assert.Equal(15_000_000, (await ReadAsync(Ask(Client(body)))).Length);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(int.MaxValue)]
    public void MaxEventBytes_OutOfRange_IsRefused(int value)
    {
        Assert.Throws<ArgumentOutOfRangeException>("MaxEventBytes", () => new InferenceGatewayClientOptions().MaxEventBytes = value);
        Assert.Equal(16 * 1024 * 1024, new InferenceGatewayClientOptions().MaxEventBytes);
    }
}
