using System.Net;
using InferenceGateway.Testing;
using InferenceGateway.Tests.Client;
using InferenceGateway.Tests.Http;
using InferenceGateway.Tests.Streaming;
using InferenceGateway.Tests.Support;

namespace InferenceGateway.Tests.RecordedAnswers;

/// <summary>Every reply in the form of a provider gives what its file says, however it is framed and whichever method reads it.</summary>
[Trait("Culture", "Any")]
public sealed class RecordedReplyTests : ClientTest
{
    /// <summary>The length of the pieces in which a socket gets a body. It is odd, and less than most lines.</summary>
    private const int PieceLength = 37;

    public static TheoryData<string> Names => [.. RecordedReply.All.Select(static reply => reply.Name)];

    public static TheoryData<string> WholeNames =>
        [.. RecordedReply.All.Where(static reply => !reply.IsStream && reply.Api != "models").Select(static reply => reply.Name)];

    public static TheoryData<string> StreamNames => [.. RecordedReply.All.Where(static reply => reply.IsStream).Select(static reply => reply.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Reply_OverASocket_GivesWhatItsFileSays(string name)
    {
        var reply = RecordedReply.Named(name);

        var read = await OverASocketAsync(reply, reply.IsStream, reply.Body.Length);

        ReplyCheck.Expectations(reply, read);
        ReplyCheck.RoundTrip(reply, read);
        ReplyCheck.Combined(reply, read);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Reply_InPieces_GivesTheSame(string name)
    {
        var reply = RecordedReply.Named(name);
        var whole = await FromMemoryAsync(reply, new PieceStream(reply.Body));

        var bytes = await FromMemoryAsync(reply, new PieceStream([.. reply.Body.Select(static value => new ReadOnlyMemory<byte>([value]))]));
        var pieces = await OverASocketAsync(reply, reply.IsStream, PieceLength);

        Assert.Equal(whole.Summary, bytes.Summary);
        Assert.Equal(whole.Summary, pieces.Summary);
    }

    [Theory]
    [MemberData(nameof(WholeNames))]
    public async Task WholeReply_ReadByTheStreamingMethod_GivesTheSame(string name)
    {
        var reply = RecordedReply.Named(name);
        var whole = await OverASocketAsync(reply, streamed: false, reply.Body.Length);

        var streamed = await OverASocketAsync(reply, streamed: true, reply.Body.Length);

        ReplyCheck.Same(whole, streamed);
    }

    [Theory]
    [MemberData(nameof(StreamNames))]
    public async Task Stream_CutAfterEachEvent_IsCompleteOrThrows(string name)
    {
        var reply = RecordedReply.Named(name);
        var whole = await FromMemoryAsync(reply, new PieceStream(reply.Body));
        for (var end = reply.Body.AsSpan().IndexOf("\n\n"u8); end >= 0 && end + 2 < reply.Body.Length; end = Next(reply.Body, end + 2))
        {
            var cut = await FromMemoryAsync(reply, new PieceStream(reply.Body.AsMemory(0, end + 2)));

            if (cut.Error is StreamIncompleteException incomplete)
            {
                Assert.Equal(whole.Events.Take(cut.Events.Count), cut.Events);
                Assert.Equal(cut.Events.Count, incomplete.Progress!.Chunks);
            }
            else if (cut.Error is not null)
            {
                Assert.Equal(whole.Error?.Message, cut.Error.Message);
            }
            else
            {
                Assert.Equal(EndOf(whole), EndOf(cut));
            }
        }

        static int Next(byte[] body, int from) => body.AsSpan(from).IndexOf("\n\n"u8) is >= 0 and var at ? from + at : -1;

        // A usage that comes after the finish reason may be missing.
        static string EndOf(ReadReply read) => string.Join('|', read.Facts.Where(static fact => fact.Key is "text" or "reasoning" or "refusal" or "finish" or "calls" or "error"));
    }

    private async Task<ReadReply> OverASocketAsync(RecordedReply reply, bool streamed, int pieceLength)
    {
        var script = FakeReply.Script(reply.Status, reply.ContentType);
        script = reply.Headers.Where(static header => header.Name != "Content-Type").Aggregate(script, static (x, header) => x.WithHeader(header.Name, header.Value));
        script = reply.Body.Chunk(Math.Max(pieceLength, 1)).Aggregate(script, static (x, piece) => x.Write(piece));
        Gateway.Enqueue(script);
        return await ReplyReader.For(reply).ReadAsync(Client(), reply, streamed, Token).WaitAsync(Hang.Limit, Token);
    }

    private static async Task<ReadReply> FromMemoryAsync(RecordedReply reply, Stream body)
    {
        using var handler = new StubHandler((request, _) => Task.FromResult(Response(reply, body, request)));
        using var client = new InferenceGatewayClient(new InferenceGatewayClientOptions { Handler = handler, MaxRetries = 0 });
        return await ReplyReader.For(reply).ReadAsync(client, reply, reply.IsStream, Token).WaitAsync(Hang.Limit, Token);
    }

    private static HttpResponseMessage Response(RecordedReply reply, Stream body, HttpRequestMessage request)
    {
        var response = new HttpResponseMessage((HttpStatusCode)reply.Status) { RequestMessage = request, Content = new StreamContent(body) };
        foreach (var (name, value) in reply.Headers)
        {
            _ = response.Headers.TryAddWithoutValidation(name, value) || response.Content.Headers.TryAddWithoutValidation(name, value);
        }

        return response;
    }
}
