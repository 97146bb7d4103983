using System.Text;
using InferenceGateway.Http;

namespace InferenceGateway.Tests.Streaming;

/// <summary>However events are written and wherever the network splits them, a stream gives the same chunks, or throws if it is not complete.</summary>
public sealed class FramingTests
{
    private const int Rounds = 100;

    private static readonly string[] Texts = ["Grü", "ße 🌍\"\n"];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static MatrixTheoryData<string, string> Cases { get; } = new(StreamApi.All.Select(api => api.Name), FrameStyle.All.Select(style => style.Name));

    /// <summary>Every style with the API whose events have names, and the plainest and the richest style with the other two.</summary>
    public static TheoryData<string, string> StylesAndApis => [.. Cases.Where(row => row.Data is ("messages", _) or (_, "LF" or "all of it"))];

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Stream_SplitAtEachOffset_GivesTheSameChunks(string name, string style)
    {
        var (api, body, items) = Case(name, style);
        Same(items, await api.ReadAsync(new PieceStream(body), Token), "whole");

        for (var offset = 1; offset < body.Length; offset++)
        {
            Same(items, await api.ReadAsync(PieceStream.Split(body, offset), Token), offset);
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Stream_SplitAtSeveralOffsets_GivesTheSameChunks(string name, string style)
    {
        var (api, body, items) = Case(name, style);
        Same(items, await api.ReadAsync(new PieceStream([.. body.Select(value => new ReadOnlyMemory<byte>([value]))]), Token), "bytes");

        var random = new Random(20240607);
        for (var round = 0; round < Rounds; round++)
        {
            int[] offsets = [.. Enumerable.Range(0, random.Next(2, 12)).Select(_ => random.Next(body.Length)).Order()];
            Same(items, await api.ReadAsync(PieceStream.Split(body, offsets), Token), string.Join(',', offsets));
        }
    }

    [Theory]
    [MemberData(nameof(StylesAndApis))]
    public async Task Stream_TruncatedAtEachOffset_IsCompleteOrThrows(string name, string style)
    {
        var (api, body, items) = Case(name, style);
        for (var offset = 0; offset < body.Length; offset++)
        {
            WholeOrIncomplete(items, await api.ReadAsync(new PieceStream(body.AsMemory(0, offset)), Token), offset);
        }
    }

    [Theory]
    [MemberData(nameof(StylesAndApis))]
    public async Task Stream_BrokenAtEachOffset_IsCompleteOrThrows(string name, string style)
    {
        var (api, body, items) = Case(name, style);
        for (var offset = 0; offset < body.Length; offset++)
        {
            var broken = new PieceStream(body.AsMemory(0, offset)) { End = static _ => throw new IOException("reset") };
            WholeOrIncomplete(items, await api.ReadAsync(broken, Token), offset);
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task KeepAlives_SeveralHundredAnywhere_AreNoChunks(string name, string style)
    {
        var frames = FrameStyle.Named(style);
        var end = frames.LineEnds[0];
        string[] keepAlives = [$":{end}", $": keep-alive{end}{end}", $"event: ping{end}{end}", $"id: 1{end}retry: 10{end}{end}", $"{end}{end}{end}"];
        var (api, _, items) = Case(name, style);
        ReadOnlyMemory<byte>[] pieces =
        [
            .. from source in api.Answer(Texts)
               let before = string.Concat(Enumerable.Range(0, 500).Select(turn => keepAlives[turn % keepAlives.Length]))
               from piece in new[] { Encoding.UTF8.GetBytes(before), (frames with { HasMark = false }).Write([source]) }
               select new ReadOnlyMemory<byte>(piece),
        ];

        Same(items, await api.ReadAsync(new PieceStream(pieces), Token), "keep-alives");
    }

    private static (StreamApi Api, byte[] Body, string[] Items) Case(string name, string style)
    {
        var api = StreamApi.Named(name);
        StreamEvent[] events = [.. api.Answer(Texts)];
        return (api, FrameStyle.Named(style).Write(events), [.. events.Select(api.Item).OfType<string>()]);
    }

    private static void Same(string[] items, (List<string> Items, Exception? Error) read, object place)
    {
        if (read.Error is not null || !items.SequenceEqual(read.Items))
        {
            Assert.Fail($"{place}: {read.Error}\n{string.Join('\n', read.Items)}");
        }
    }

    private static void WholeOrIncomplete(string[] items, (List<string> Items, Exception? Error) read, int offset)
    {
        if (read.Error is null)
        {
            Same(items, read, offset);
            return;
        }

        if (read.Error is not StreamIncompleteException error || error.Progress!.Chunks != read.Items.Count || !items.Take(read.Items.Count).SequenceEqual(read.Items))
        {
            Assert.Fail($"{offset}: {read.Error}\n{string.Join('\n', read.Items)}");
        }
    }
}
