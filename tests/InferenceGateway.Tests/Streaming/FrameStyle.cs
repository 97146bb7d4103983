using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace InferenceGateway.Tests.Streaming;

/// <summary>One of the ways in which the format of server-sent events lets a server write them.</summary>
internal sealed record FrameStyle(string Name)
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static IReadOnlyList<FrameStyle> All { get; } =
    [
        new("LF"),
        new("CRLF") { LineEnds = ["\r\n"] },
        new("CR") { LineEnds = ["\r"] },
        new("mixed line ends") { LineEnds = ["\n", "\r\n", "\r", "\r", "\n"] },
        new("byte order mark") { HasMark = true },
        new("no space after the colon") { Space = "" },
        new("data over several lines") { IsSpread = true },
        new("other fields") { Around = ["id: 7", "retry: 3000", "x-unknown: a:b", "id", "data-x: no data"] },
        new("comments") { Around = [":", ": data: no data", ":\u00e9"] },
        new("all of it") { LineEnds = ["\r\n", "\r", "\n"], HasMark = true, IsSpread = true, Around = [": ping", "id: 1", "retry: nonsense"] },
    ];

    /// <summary>The line ends, used in turn.</summary>
    public IReadOnlyList<string> LineEnds { get; init; } = ["\n"];

    public bool HasMark { get; init; }

    public bool IsSpread { get; init; }

    public string Space { get; init; } = " ";

    /// <summary>Lines before and after the data of each event.</summary>
    public IReadOnlyList<string> Around { get; init; } = [];

    public static FrameStyle Named(string name) => All.Single(style => style.Name == name);

    public byte[] Write(IEnumerable<StreamEvent> events)
    {
        var text = new StringBuilder(HasMark ? "\ufeff" : "");
        var turn = 0;
        foreach (var line in events.SelectMany(Lines))
        {
            var end = LineEnds[turn++ % LineEnds.Count];

            // Behind a CR a lone LF would be the same line's end.
            var isJoined = line.Length == 0 && end == "\n" && text.Length > 0 && text[^1] == '\r';
            text.Append(line).Append(isJoined ? "\r" : end);
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    public override string ToString() => Name;

    private IEnumerable<string> Lines(StreamEvent source) =>
    [
        .. Around,
        .. source.Name is { } name ? [$"event:{Space}{name}"] : Array.Empty<string>(),
        .. Data(source.Data).Select(line => $"data:{Space}{line}"),
        .. Around,
        "",
    ];

    private string[] Data(string data) =>
        IsSpread && data[0] == '{' ? JsonNode.Parse(data)!.ToJsonString(Indented).Split('\n') : [data];
}
