using System.Text;

namespace InferenceGateway.Tests.Streaming;

/// <summary>The server answers the request for a stream with something else, which the network may split anywhere. A byte order mark in two pieces once made JSON unreadable, and the excerpt in an error once depended on the first piece.</summary>
public sealed class JsonBodyFramingTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static MatrixTheoryData<string, string, string> Cases { get; } = new(StreamApi.All.Select(api => api.Name), ["", "\ufeff", "\r\n \t"], ["", "\n", "\r\n\r\n"]);

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Json_SplitAtEachOffset_IsOneChunk(string name, string before, string after)
    {
        var api = StreamApi.Named(name);
        var body = Encoding.UTF8.GetBytes(before + api.Whole + after);
        var whole = await api.ReadAsync(new PieceStream(body), Token);
        Assert.Null(whole.Error);
        Assert.Contains("Gr\\u00FC\\u00DFe \\uD83C\\uDF0D", Assert.Single(whole.Items), StringComparison.Ordinal);

        for (var offset = 1; offset < body.Length; offset++)
        {
            var split = await api.ReadAsync(PieceStream.Split(body, offset), Token);
            Assert.True(split.Error is null, $"{offset}: {split.Error}");
            Assert.Equal(whole.Items, split.Items);
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Json_TruncatedAtEachOffset_IsIncomplete(string name, string before, string after)
    {
        var api = StreamApi.Named(name);
        var body = Encoding.UTF8.GetBytes(before + api.Whole + after);
        var end = body.Length - after.Length;
        for (var offset = 0; offset < end; offset++)
        {
            var cut = body.AsMemory(0, offset);
            Assert.IsType<StreamIncompleteException>((await api.ReadAsync(new PieceStream(cut), Token)).Error);
            Assert.IsType<StreamIncompleteException>((await api.ReadAsync(new PieceStream(cut) { End = static _ => throw new IOException("reset") }, Token)).Error);
        }
    }

    [Theory]
    [InlineData("upstream connect error or disconnect/reset before headers. retried and the latest reset reason: remote")]
    [InlineData("default backend - 404")]
    [InlineData("data center unavailable")]
    [InlineData("\ufeff\r\n<!doctype html><html><head><title>Grüße</title></head><body><h1>Log in</h1></body></html>")]
    [InlineData("<html></html>")]
    [InlineData("\u001f\u008b")]
    public async Task Body_OfNoKind_SplitAtEachOffset_IsTheSameError(string text)
    {
        var body = Encoding.UTF8.GetBytes(text);
        foreach (var api in StreamApi.All)
        {
            var whole = (await api.ReadAsync(new PieceStream(body), Token)).Error!;
            for (var offset = 1; offset < body.Length; offset++)
            {
                var split = (await api.ReadAsync(PieceStream.Split(body, offset), Token)).Error!;
                Assert.Equal((whole.GetType(), whole.Message), (split.GetType(), split.Message));
            }
        }
    }
}
