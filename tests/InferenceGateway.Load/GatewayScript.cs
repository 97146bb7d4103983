using System.Collections.Concurrent;
using System.Globalization;
using InferenceGateway.Testing;

namespace InferenceGateway.Load;

/// <summary>The replies of the server: each stream has a number, and every chunk names its stream and its position.</summary>
internal sealed class GatewayScript(int chunks)
{
    private readonly ConcurrentDictionary<string, FakeReply> _replies = new();

    public static string Text(int stream, int chunk) => string.Create(CultureInfo.InvariantCulture, $"{stream}:{chunk} ");

    /// <summary>Announces a stream: after its first chunk it waits for the others. One that the client does not read to its end has none: only the client can close its connection.</summary>
    public void Expect(int stream, Task gate, StreamEnding ending)
    {
        var reply = FakeReply.Script().Event(Chunk(stream, 0)).WaitFor(gate);
        var sent = ending == StreamEnding.Whole ? chunks : chunks / 2;
        for (var chunk = 1; chunk < sent; chunk++)
        {
            reply = reply.Event(Chunk(stream, chunk));
        }

        const string Stop = """{"id":"c","choices":[{"index":0,"delta":{},"finish_reason":"stop"}]}""";
        _replies[Prompt(stream)] = ending switch
        {
            StreamEnding.Cut => reply.Reset(),
            StreamEnding.Left or StreamEnding.Cancelled => reply.Hang(),
            _ => reply.Event(Stop).Done(),
        };
    }

    public static string Prompt(int stream) => string.Create(CultureInfo.InvariantCulture, $"stream {stream}");

    public FakeReply? Answer(RecordedRequest request)
    {
        var prompt = (string?)request.Json?["messages"]?[0]?["content"] ?? "";
        return _replies.TryRemove(prompt, out var reply) ? reply : FakeReply.Completion($"answer to {prompt}");
    }

    private static string Chunk(int stream, int chunk) =>
        $$"""{"id":"c{{stream}}","object":"chat.completion.chunk","created":1718345013,"model":"gpt-4o","choices":[{"index":0,"delta":{"content":"{{Text(stream, chunk)}}"},"finish_reason":null}]}""";
}
