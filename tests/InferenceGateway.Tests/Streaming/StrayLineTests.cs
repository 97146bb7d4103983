using System.Text;
using InferenceGateway.Streaming;

namespace InferenceGateway.Tests.Streaming;

/// <summary>Errors in a stream that are no events: the parser skips their lines, and they must not be lost.</summary>
public sealed class StrayLineTests : StreamTest
{
    private const string LlamaError = """error: {"code":400,"message":"the request exceeds the available context size","type":"invalid_request_error"}""";

    private static readonly int[] s_cuts = [1, 3, 7, 4096];

    public static TheoryData<string, int> Errors()
    {
        var data = new TheoryData<string, int>();
        foreach (var cut in s_cuts)
        {
            data.Add($"{LlamaError}\n\ndata: [DONE]\n\n", cut);
            data.Add($"{LlamaError}\r\n\r\ndata: [DONE]\r\n\r\n", cut);
            data.Add($"data: {Chunk("hel")}\n\n{LlamaError}\n\ndata: [DONE]\n\n", cut);
            data.Add($"data: {Chunk("hel")}\n\n{LlamaError}", cut);
            data.Add($"data: {Chunk("hel")}\n\ndata: {Stop}\n\n{LlamaError}\n\n", cut);
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Errors))]
    public async Task Stream_WithAnErrorField_FailsWithItsCodeAndMessage(string body, int cut)
    {
        var (error, text) = await FailAsync<GatewayApiException>(Ask(Client(new PiecewiseStream(Encoding.UTF8.GetBytes(body), cut))));

        Assert.Equal("the request exceeds the available context size", error.ErrorMessage);
        Assert.Equal("400", error.Code);
        Assert.Equal(body.Contains("hel", StringComparison.Ordinal) ? "hel" : "", text);
    }

    [Theory]
    [InlineData("\n\n")]
    [InlineData("\r\r")]
    [InlineData("\r\n\r\n")]
    [InlineData("\r\n\n")]
    [InlineData("\n\r\n")]
    public void Error_IsPlacedAfterTheEventBeforeIt_WhateverTheLineBreaks(string end)
    {
        var body = Encoding.UTF8.GetBytes($"data: a{end}error: x\n");
        foreach (var size in new[] { 1, body.Length })
        {
            var lines = new StrayLines(4096);
            foreach (var piece in body.Chunk(size))
            {
                lines.Note(piece);
            }

            Assert.Null(lines.ErrorBefore(0));
            Assert.Equal(" x"u8.ToArray(), lines.ErrorBefore(1));
        }
    }

    // The line break of the data is one, although it has two characters: no blank line ends the event before the error.
    [Theory]
    [InlineData("\n")]
    [InlineData("\r")]
    [InlineData("\r\n")]
    public void Error_BesideTheDataOfAnEvent_IsPlacedBeforeItsEnd(string lineBreak)
    {
        var lines = new StrayLines(4096);
        lines.Note(Encoding.UTF8.GetBytes($"data: a{lineBreak}error: x{lineBreak}{lineBreak}"));

        Assert.Equal(" x"u8.ToArray(), lines.ErrorBefore(0));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4096)]
    public async Task Stream_WithAnErrorThatIsNotFramed_KeepsItsMessage(int cut)
    {
        var body = $"data: {Chunk("hel")}\n\n" + """{"error":{"message":"upstream gone","code":"E7"}}""" + "\n";

        var (error, text) = await FailAsync<GatewayApiException>(Ask(Client(new PiecewiseStream(Encoding.UTF8.GetBytes(body), cut))));

        Assert.Equal(("upstream gone", "E7", "hel"), (error.ErrorMessage, error.Code, text));
    }

    [Fact]
    public async Task Stream_WithAnErrorOfSeveralLinesThatIsNotFramed_KeepsItsMessage()
    {
        var body = $"data: {Chunk("hel")}\n\n" + "{\n  \"error\": {\n    \"message\": \"upstream gone\"\n  }\n}\n";

        var (error, _) = await FailAsync<GatewayApiException>(Ask(Client(new PiecewiseStream(Encoding.UTF8.GetBytes(body), 5))));

        Assert.Equal("upstream gone", error.ErrorMessage);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4096)]
    public async Task Stream_WithAnUnescapedErrorOfSeveralLines_KeepsAllOfThem(int cut)
    {
        const string lines = "data: {\"error\": \"Failed to execute MCP tools: upstream 400: {\n  \"detail\": {\n    \"message\": \"context too long\"\n  }\n}\"}\n\n";

        var (error, _) = await FailAsync<GatewayApiException>(Ask(Client(new PiecewiseStream(Encoding.UTF8.GetBytes(lines), cut))));

        Assert.Contains("upstream 400", error.Body, StringComparison.Ordinal);
        Assert.Contains("context too long", error.Body, StringComparison.Ordinal);
        Assert.Contains("context too long", error.ErrorMessage, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("errors: none\n")]
    [InlineData("error\n")]
    [InlineData("vendor: x\n")]
    [InlineData("[note] not for clients\n")]
    [InlineData("{\"ok\":true}\n")]
    public async Task Stream_WithLinesThatAreNoErrors_IsReadAsBefore(string line)
    {
        var body = $"{line}data: {Chunk("a")}\n{line}\n{line}\ndata: {Stop}\n\ndata: [DONE]\n\n";

        Assert.Equal("a", await ReadAsync(Ask(Client(new PiecewiseStream(Encoding.UTF8.GetBytes(": hello\n" + body), 3)))));
    }

    [Fact]
    public async Task Stream_WithAnErrorField_ShowsNoKeyThatItRepeats()
    {
        var body = Encoding.UTF8.GetBytes("error: {\"message\":\"bad key s3cret-key-1\"}\n\n");

        var (error, _) = await FailAsync<GatewayApiException>(Ask(Client(new PiecewiseStream(body, 9), o => o.ApiKey = "s3cret-key-1")));

        Assert.DoesNotContain("s3cret", error.ToString() + error.Body, StringComparison.Ordinal);
    }

    /// <summary>Gives its bytes in pieces of one length.</summary>
    private sealed class PiecewiseStream(byte[] bytes, int length) : MemoryStream(bytes)
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            base.ReadAsync(buffer[..Math.Min(length, buffer.Length)], cancellationToken);

        public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
            base.ReadAsync(buffer, offset, Math.Min(count, length), cancellationToken);
    }

    [Theory]
    [InlineData("", "data: 1\n\n", "data: 2\n\n")]
    [InlineData("xdata: 1", "xdata: 1\n", "data: 2\n\n")]
    [InlineData("xdata: 1\nyy", "xdata: 1\r\nyy\r\n", "data: 2\r\n\r\n")]
    [InlineData("dat", "dat\n", "\n")]
    [InlineData("datas: 1", "datas: 1\n", "\n")]
    [InlineData("", "id\nretry\nevent\ndata\n:\n: x\n", "\n")]
    public void Lines_OfTheFirstEvent_AreTheSameInAnyPieces(string expected, params string[] pieces)
    {
        foreach (var lines in Noted(string.Concat(pieces)))
        {
            Assert.Equal(expected, Encoding.UTF8.GetString(lines.Within(0)));
        }
    }

    [Theory]
    [InlineData("abcdefgh", "abcdefgh\n\n")]
    [InlineData("abcdefgh", "abcdefghi\njk\n\n")]
    [InlineData("abcdefg\n", "abcdefg\nhijkl\n\n")]
    [InlineData("abc\ndefg", "abc\ndefghi\n\n")]
    public void Lines_BeyondTheLimit_AreCut(string expected, string body)
    {
        var lines = new StrayLines(8);
        lines.Note(Encoding.UTF8.GetBytes(body));

        Assert.Equal(expected, Encoding.UTF8.GetString(lines.Within(0)));
    }

    [Fact]
    public async Task Stream_WithAnErrorBehindItsEnd_IsComplete()
    {
        var body = new PieceStream(Encoding.UTF8.GetBytes($"data: {Chunk("a")}\n\ndata: {Stop}\n\ndata: [DONE]\n\n{LlamaError}\n\n"));

        Assert.Equal("a", await ReadAsync(Ask(Client(body))));
    }

    [Theory]
    [InlineData(0, "error: x\n")]
    [InlineData(0, "\n\nerror: x\n")]
    [InlineData(0, "data: 1\nerror: x\n")]
    [InlineData(1, "data: 1\n\nerror: x\n")]
    [InlineData(1, "data: 1\r\n\r\nerror: x\r\n")]
    [InlineData(1, "data: 1\r\rerror: x\r")]
    [InlineData(1, "data: 1\n\n\n\nevent: e\n\nerror: x\n")]
    [InlineData(2, "data: 1\n\ndata\n\nerror: x\n")]
    public void Error_StandsBehindTheEventsThatHaveData(int events, string body)
    {
        foreach (var lines in Noted(body))
        {
            Assert.Null(lines.ErrorBefore(events - 1));
            Assert.Equal(" x"u8.ToArray(), lines.ErrorBefore(events));
            Assert.Equal(" x"u8.ToArray(), lines.Error);
        }
    }

    /// <summary>The lines of a body, noted byte by byte, and in two pieces with each offset between them.</summary>
    private static IEnumerable<StrayLines> Noted(string body)
    {
        var bytes = Encoding.UTF8.GetBytes(body);
        var single = new StrayLines(1_000);
        Array.ForEach(bytes, value => single.Note([value]));
        yield return single;
        for (var offset = 0; offset < bytes.Length; offset++)
        {
            var lines = new StrayLines(1_000);
            lines.Note(bytes.AsSpan(0, offset));
            lines.Note(bytes.AsSpan(offset));
            yield return lines;
        }
    }
}
