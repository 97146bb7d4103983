using InferenceGateway.Testing;
using InferenceGateway.Tests.Client;
using InferenceGateway.Tests.Streaming;

namespace InferenceGateway.Tests.Chat.Quirks;

/// <summary>The recorded replies give the same result wherever the network splits them.</summary>
public sealed class SplitTests : ClientTest
{
    public static TheoryData<string> Names => [.. QuirkCase.StreamNames];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Answer_SplitAtEachOffset_IsTheSame(string name)
    {
        var quirk = QuirkCase.Named(name);
        var body = quirk.Body;
        var whole = (await Outcome.OfAsync(quirk, new PieceStream(body), Token)).Summary;

        for (var offset = 1; offset < body.Length; offset++)
        {
            Assert.Equal(whole, (await Outcome.OfAsync(quirk, PieceStream.Split(body, offset), Token)).Summary);
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Answer_SplitIntoSingleBytes_IsTheSame(string name)
    {
        var quirk = QuirkCase.Named(name);
        ReadOnlyMemory<byte>[] bytes = [.. quirk.Body.Select(value => new ReadOnlyMemory<byte>([value]))];

        var whole = await Outcome.OfAsync(quirk, new PieceStream(quirk.Body), Token);
        var split = await Outcome.OfAsync(quirk, new PieceStream(bytes), Token);

        Assert.Equal(whole.Summary, split.Summary);
    }

    [Theory]
    [InlineData("multibyte-split")]
    [InlineData("crlf-lines")]
    [InlineData("error-event-not-json")]
    public async Task Answer_SplitOverASocket_IsTheSame(string name)
    {
        var quirk = QuirkCase.Named(name);
        var body = quirk.Body;
        var whole = (await Outcome.OfAsync(quirk, new PieceStream(body), Token)).Summary;
        for (var step = 1; step <= 12; step++)
        {
            var offset = body.Length * step / 13;
            Gateway.Enqueue(FakeReply.Script().Write(body.AsSpan(0, offset)).Delay(TimeSpan.FromMilliseconds(5)).Write(body.AsSpan(offset)));

            Assert.Equal(whole, (await Outcome.OfAsync(quirk, Client(o => o.MaxRetries = 0), Token)).Summary);
        }
    }
}
