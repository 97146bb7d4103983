using InferenceGateway.Http;
using InferenceGateway.Testing;
using InferenceGateway.Tests.Client;
using InferenceGateway.Tests.Streaming;

namespace InferenceGateway.Tests.Chat.Quirks;

/// <summary>Recorded replies that end too early are never taken for complete ones.</summary>
public sealed class TruncatedTests : ClientTest
{
    public static TheoryData<string> Names => [.. QuirkCase.StreamNames];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Answer_TruncatedAtEachOffset_IsCompleteOrThrows(string name)
    {
        var quirk = QuirkCase.Named(name);
        var body = quirk.Body;
        var whole = await Outcome.OfAsync(quirk, new PieceStream(body), Token);

        for (var offset = 0; offset < body.Length; offset++)
        {
            Check(whole, await Outcome.OfAsync(quirk, new PieceStream(body.AsMemory(0, offset)), Token), offset);
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Answer_BrokenAtEachOffset_IsCompleteOrThrows(string name)
    {
        var quirk = QuirkCase.Named(name);
        var body = quirk.Body;
        var whole = await Outcome.OfAsync(quirk, new PieceStream(body), Token);

        for (var offset = 0; offset < body.Length; offset++)
        {
            var broken = new PieceStream(body.AsMemory(0, offset)) { End = static _ => throw new IOException("reset") };
            Check(whole, await Outcome.OfAsync(quirk, broken, Token), offset);
        }
    }

    [Theory]
    [InlineData("multibyte-split", true)]
    [InlineData("multibyte-split", false)]
    [InlineData("tool-turn-then-answer", true)]
    [InlineData("error-event-nested", false)]
    public async Task Answer_TruncatedOverASocket_IsCompleteOrThrows(string name, bool inOrder)
    {
        var quirk = QuirkCase.Named(name);
        var body = quirk.Body;
        var whole = await Outcome.OfAsync(quirk, new PieceStream(body), Token);
        for (var step = 1; step <= 12; step++)
        {
            var offset = body.Length * step / 13;
            var cut = FakeReply.Script().Write(body.AsSpan(0, offset));
            Gateway.Enqueue(inOrder ? cut.End() : cut.Close());

            Check(whole, await Outcome.OfAsync(quirk, Client(o => o.MaxRetries = 0), Token), offset);
        }
    }

    private static void Check(Outcome whole, Outcome cut, int offset)
    {
        switch (cut.Error)
        {
            case null:
                Assert.Equal((whole.Text, whole.Calls, whole.Answer?.FinishReason, offset), (cut.Text, cut.Calls, cut.Answer?.FinishReason, offset));
                Assert.Null(whole.Error);
                break;
            case StreamIncompleteException error:
                Assert.StartsWith(whole.Text[..cut.Text.Length], cut.Text, StringComparison.Ordinal);
                Assert.Equal(whole.Chunks.Take(cut.Chunks.Count), cut.Chunks);
                Assert.Equal(cut.Chunks.Count, error.Progress!.Chunks);
                break;
            default:
                Assert.IsAssignableFrom<GatewayApiException>(cut.Error);
                Assert.Equal(whole.Summary, cut.Summary);
                break;
        }
    }
}
