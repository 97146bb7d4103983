using System.Text;
using System.Text.Json;
using InferenceGateway.Testing.Wire;

namespace InferenceGateway.Testing.Recording.Format;

/// <summary>An event of a stream, or whatever else was between two blank lines: its exact bytes, and the milliseconds since the event before it.</summary>
internal sealed record RecordedEvent(long AfterMs, ReadOnlyMemory<byte> Bytes)
{
    /// <summary>Writes the event in one line: its name and data if these give the same bytes, and otherwise its text.</summary>
    public string ToJson()
    {
        var members = new List<string>();
        if (AfterMs > 0)
        {
            members.Add(FormattableString.Invariant($"\"afterMs\": {AfterMs}"));
        }

        if (!Utf8.TryDecode(Bytes.Span, out var text))
        {
            members.Add($"\"base64\": \"{Convert.ToBase64String(Bytes.Span)}\"");
        }
        else if (TryParse(text) is not { } sent)
        {
            members.Add($"\"raw\": {JsonText.Quote(text)}");
        }
        else
        {
            if (sent.Name is not null)
            {
                members.Add($"\"event\": {JsonText.Quote(sent.Name)}");
            }

            members.Add($"\"data\": {DataJson(sent.Data)}");
        }

        return $"{{ {string.Join(", ", members)} }}";
    }

    public static RecordedEvent FromJson(JsonElement json)
    {
        var afterMs = json.Member("afterMs") is { ValueKind: JsonValueKind.Number } number ? number.GetInt64() : 0;
        if (afterMs < 0)
        {
            throw new FormatException("The member 'afterMs' must not be negative.");
        }

        if (json.Text("base64") is not null)
        {
            return new RecordedEvent(afterMs, json.Member("base64").GetBytesFromBase64());
        }

        var text = json.Text("raw") ?? new ServerEvent(json.Text("event"), DataOf(json.Member("data"))).ToString();
        return new RecordedEvent(afterMs, Encoding.UTF8.GetBytes(text));
    }

    private static ServerEvent? TryParse(string text)
    {
        const string NameField = "event: ", DataField = "data: ";
        var (name, rest) = ((string?)null, text);
        if (text.StartsWith(NameField, StringComparison.Ordinal) && text.IndexOf('\n', StringComparison.Ordinal) is > 0 and var end)
        {
            (name, rest) = (text[NameField.Length..end], text[(end + 1)..]);
        }

        if (!rest.StartsWith(DataField, StringComparison.Ordinal) || rest.Length < DataField.Length + 2)
        {
            return null;
        }

        var sent = new ServerEvent(name, rest[DataField.Length..^2]);
        return !sent.Data.Contains('\n', StringComparison.Ordinal) && sent.ToString() == text ? sent : null;
    }

    // An object or array is written as it was sent, with its whitespace. Other data, such as [DONE], is written as a string.
    private static string DataJson(string data) =>
        JsonText.TryParse(data, out var root) && root.ValueKind is JsonValueKind.Object or JsonValueKind.Array && data == data.Trim()
            ? data
            : JsonText.Quote(data);

    private static string DataOf(JsonElement data) => data.ValueKind switch
    {
        JsonValueKind.String => data.GetString()!,
        JsonValueKind.Object or JsonValueKind.Array => OneLine(data.GetRawText()),
        _ => throw new FormatException("An event needs the member 'data', 'raw' or 'base64'."),
    };

    // An editor may have reformatted the file.
    private static string OneLine(string json) => json.AsSpan().ContainsAny('\r', '\n') ? JsonText.Compact(json) : json;
}
