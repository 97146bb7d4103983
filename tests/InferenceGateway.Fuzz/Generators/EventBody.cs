using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace InferenceGateway.Fuzz.Generators;

/// <summary>Generates bodies of event streams, written in the ways that the format allows.</summary>
internal static class EventBody
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly string[] Others = [":", ": keep-alive", "id: 1", "retry: 10", "x: y", "data-x: {", "event", "id", "data"];

    /// <param name="random">What decides.</param>
    /// <param name="events">The data of the events.</param>
    /// <param name="hasErrors">Whether some events may say that they are errors.</param>
    public static byte[] Make(Random random, IEnumerable<string> events, bool hasErrors)
    {
        var body = new StringBuilder(random.Next(10) == 0 ? "\ufeff" : "");
        string[] ends = random.Next(4) switch { 0 => ["\r\n"], 1 => ["\r"], 2 => ["\n", "\r\n", "\r"], _ => ["\n"] };
        foreach (var line in events.SelectMany(data => Lines(random, data, hasErrors)))
        {
            // Behind a CR a lone LF would be the same line's end.
            var end = ends[random.Next(ends.Length)];
            body.Append(line).Append(line.Length == 0 && end == "\n" && body.Length > 0 && body[^1] == '\r' ? "\r" : end);
        }

        return Encoding.UTF8.GetBytes(body.ToString());
    }

    private static IEnumerable<string> Lines(Random random, string data, bool hasErrors)
    {
        while (random.Next(4) == 0)
        {
            yield return Others[random.Next(Others.Length)];
        }

        if (random.Next(3) == 0)
        {
            yield return $"event: {(hasErrors && random.Next(12) == 0 ? "error" : "message")}";
        }

        foreach (var line in random.Next(6) == 0 ? Spread(data) : [data])
        {
            yield return random.Next(6) == 0 ? $"data:{line}" : $"data: {line}";
        }

        yield return "";
    }

    /// <summary>One line of data for each line of the indented JSON.</summary>
    private static string[] Spread(string data)
    {
        try
        {
            return JsonNode.Parse(data)?.ToJsonString(Indented).Split('\n') ?? [data];
        }
        catch (Exception exception) when (exception is JsonException or ArgumentException or InvalidOperationException)
        {
            // What JsonNode does not take stays in one line.
            return [data];
        }
    }
}
