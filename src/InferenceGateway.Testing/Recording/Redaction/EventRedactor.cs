using System.Text;
using InferenceGateway.Testing.Recording.Format;

namespace InferenceGateway.Testing.Recording.Redaction;

/// <summary>Removes members and keys from an event. An event without them keeps its bytes.</summary>
internal static class EventRedactor
{
    private const string Data = "data:";

    public static ReadOnlyMemory<byte> Redact(ReadOnlyMemory<byte> bytes, Redactor redactor)
    {
        if (!Utf8.TryDecode(bytes.Span, out var text))
        {
            return bytes;
        }

        var lines = text.Split('\n');
        var data = string.Join('\n', lines.Where(IsData).Select(DataOf));
        var redacted = redactor.Body(data);
        var result = redactor.Text(redacted == data ? text : string.Join('\n', Replace(lines, redacted)));
        return result == text ? bytes : Encoding.UTF8.GetBytes(result);
    }

    private static bool IsData(string line) => line.StartsWith(Data, StringComparison.Ordinal);

    private static string DataOf(string line) => line[Data.Length..].TrimStart(' ').TrimEnd('\r');

    private static IEnumerable<string> Replace(string[] lines, string data)
    {
        var isReplaced = false;
        foreach (var line in lines)
        {
            if (!IsData(line))
            {
                yield return line;
            }
            else if (!isReplaced)
            {
                isReplaced = true;
                var end = line.EndsWith('\r') ? "\r" : "";
                foreach (var replacement in data.Split('\n'))
                {
                    yield return $"{Data} {replacement}{end}";
                }
            }
        }
    }
}
