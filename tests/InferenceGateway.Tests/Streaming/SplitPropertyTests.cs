using FsCheck;
using FsCheck.Fluent;
using InferenceGateway.Http;

namespace InferenceGateway.Tests.Streaming;

/// <summary>Random answers, written in random ways and split at random places. FsCheck prints a shrunk counterexample and its seed.</summary>
public sealed class SplitPropertyTests
{
    private static readonly Config Checks = Config.QuickThrowOnFailure.WithMaxTest(500).WithEndSize(30).WithQuietOnSuccess(true);

    private static readonly string[] Lines = [":", ": keep-alive", "id: 5", "retry: 100", "x: y", "event-x: error", "data-x: {"];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public void Stream_SplitAnywhere_GivesTheSameChunks() => Prop.ForAll(Streams(), sample =>
    {
        var (items, error) = Read(sample.Api, PieceStream.Split(sample.Body, sample.Offsets));
        return (error is null && items.SequenceEqual(sample.Items)).Label($"{error}\n{string.Join('\n', items)}");
    }).Check(Checks);

    [Fact]
    public void Stream_CutAnywhere_IsCompleteOrThrows() => Prop.ForAll(Streams(), sample =>
    {
        var cut = sample.Offsets.FirstOrDefault();
        var (items, error) = Read(sample.Api, PieceStream.Split(sample.Body[..cut], [.. sample.Offsets.Select(offset => offset / 2).TakeWhile(offset => offset < cut)]));
        var holds = error is null
            ? items.SequenceEqual(sample.Items)
            : IsIncomplete(sample, error) && ((InferenceGatewayException)error).Progress!.Chunks == items.Count && items.SequenceEqual(sample.Items.Take(items.Count));
        return holds.Label(holds ? "" : $"cut at {cut}: {error}\n{string.Join('\n', items)}");
    }).Check(Checks);

    private static (List<string> Items, Exception? Error) Read(StreamApi api, Stream body) => api.ReadAsync(body, Token).GetAwaiter().GetResult();

    /// <summary>A body that begins with an unknown field and has no event may be reported as no stream.</summary>
    private static bool IsIncomplete(Sample sample, Exception error) =>
        error is StreamIncompleteException || (error is GatewayProtocolException { Progress.Chunks: 0 } && sample.Style.Around is [var first, ..] && first.Contains('x', StringComparison.Ordinal));

    private static Arbitrary<Sample> Streams()
    {
        var text = ArbMap.Default.GeneratorFor<UnicodeString>().Select(value => value.Item ?? "");
        var ends = Gen.Elements("\n", "\r\n", "\r").NonEmptyListOf();
        var around = Gen.Elements(Lines).ListOf();
        var samples =
            from api in Gen.Elements<StreamApi>(StreamApi.All)
            from texts in text.ListOf()
            from lineEnds in ends
            from lines in around
            from mark in Gen.Elements(true, false)
            from spread in Gen.Elements(true, false)
            from offsets in Gen.Choose(0, int.MaxValue - 1).NonEmptyListOf()
            select new Sample(api, [.. texts], new FrameStyle("any") { LineEnds = [.. lineEnds], Around = [.. lines], HasMark = mark, IsSpread = spread }, [.. offsets]);
        return Arb.From(samples, sample => sample.Smaller());
    }

    /// <param name="Api">What the answer is of.</param>
    /// <param name="Texts">What it says.</param>
    /// <param name="Style">How it is written.</param>
    /// <param name="Places">Where it is cut, as parts of its length.</param>
    private sealed record Sample(StreamApi Api, string[] Texts, FrameStyle Style, int[] Places)
    {
        public byte[] Body { get; } = Style.Write(Api.Answer(Texts));

        public string[] Items => [.. Api.Answer(Texts).Select(Api.Item).OfType<string>()];

        public int[] Offsets => [.. Places.Select(place => (int)((long)place * Body.Length / int.MaxValue)).Order()];

        public IEnumerable<Sample> Smaller() =>
        [
            .. Without(Texts).Select(texts => this with { Texts = texts }).Select(Fresh),
            .. Without([.. Style.Around]).Select(lines => this with { Style = Style with { Around = lines } }).Select(Fresh),
            .. Without([.. Style.LineEnds]).Where(ends => ends.Length > 0).Select(ends => this with { Style = Style with { LineEnds = ends } }).Select(Fresh),
            .. Without(Places).Where(places => places.Length > 0).Select(places => this with { Places = places }),
        ];

        public override string ToString() => $"{Api.Name} at {string.Join(',', Offsets)}: {Convert.ToBase64String(Body)} = {System.Text.Encoding.UTF8.GetString(Body)}";

        // The body belongs to the parts that the copy changed.
        private static Sample Fresh(Sample sample) => new(sample.Api, sample.Texts, sample.Style, sample.Places);

        private static IEnumerable<T[]> Without<T>(T[] items) => items.Select((_, index) => (T[])[.. items[..index], .. items[(index + 1)..]]);
    }
}
