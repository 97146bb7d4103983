using System.Text;

namespace InferenceGateway.Benchmarks.Wire;

/// <summary>An answer as it goes over the wire: a body, cut as the server sends it.</summary>
/// <param name="Type">The media type.</param>
/// <param name="Parts">The pieces, each one write to the connection.</param>
internal sealed record Answer(string Type, IReadOnlyList<byte[]> Parts)
{
    private const int Block = 8192;

    public byte[] Body { get; } = [.. Parts.SelectMany(static x => x)];

    public static Answer Json(string text) => new("application/json", [Encoding.UTF8.GetBytes(text)]);

    /// <summary>Events in blocks of 8 KB.</summary>
    public static Answer Blocks(IEnumerable<string> events) =>
        new("text/event-stream", [.. Encoding.UTF8.GetBytes(string.Concat(events)).Chunk(Block)]);

    /// <summary>Events sent one by one.</summary>
    public static Answer Flushed(IEnumerable<string> events) => new("text/event-stream", [.. events.Select(Encoding.UTF8.GetBytes)]);

    /// <summary>The first event alone, the others at once after it.</summary>
    public static Answer FirstAlone(IEnumerable<string> events) =>
        new("text/event-stream", [.. new[] { events.First(), string.Concat(events.Skip(1)) }.Select(Encoding.UTF8.GetBytes)]);

    /// <summary>The whole response of HTTP/1.1: streams chunked, the end together with their last part; the rest with its length.</summary>
    public IReadOnlyList<byte[]> Response()
    {
        var isStream = Type == "text/event-stream";
        var head = $"HTTP/1.1 200 OK\r\nContent-Type: {Type}\r\n" + (isStream ? "Transfer-Encoding: chunked\r\n\r\n" : $"Content-Length: {Body.Length}\r\n\r\n");
        var parts = isStream
            ? Parts.Select(static part => (byte[])[.. Encoding.ASCII.GetBytes($"{part.Length:x}\r\n"), .. part, .. "\r\n"u8]).ToArray()
            : [.. Parts];
        if (isStream)
        {
            parts[^1] = [.. parts[^1], .. "0\r\n\r\n"u8];
        }

        parts[0] = [.. Encoding.ASCII.GetBytes(head), .. parts[0]];
        return parts;
    }
}
