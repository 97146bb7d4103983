using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace InferenceGateway.Testing.Recording.Format;

/// <summary>Writes JSON without changing its tokens: escapes and numbers stay as they were sent.</summary>
internal static class JsonText
{
    private const int IndentSize = 2;

    public static JsonDocumentOptions Options { get; } = new() { MaxDepth = 1000 };

    public static string Quote(string text) =>
        $"\"{JsonEncodedText.Encode(text, JavaScriptEncoder.UnsafeRelaxedJsonEscaping)}\"";

    public static bool TryParse(string text, out JsonElement root)
    {
        try
        {
            using var document = JsonDocument.Parse(text, Options);
            root = document.RootElement.Clone();
            return true;
        }
        catch (JsonException)
        {
            root = default;
            return false;
        }
    }

    /// <summary>Writes an object with one member a line. The members are JSON already.</summary>
    public static string Object(IEnumerable<(string Name, string Json)> members, int level) =>
        Lines('{', members.Select(member => $"{Quote(member.Name)}: {member.Json}"), '}', level);

    public static string Array(IEnumerable<string> items, int level) => Lines('[', items, ']', level);

    /// <summary>Removes the whitespace between the tokens of valid JSON.</summary>
    public static string Compact(string json)
    {
        var result = new StringBuilder(json.Length);
        var isString = false;
        for (var index = 0; index < json.Length; index++)
        {
            var c = json[index];
            if (!isString && c is ' ' or '\t' or '\r' or '\n')
            {
                continue;
            }

            result.Append(c);
            if (isString && c == '\\')
            {
                result.Append(json[++index]);
            }
            else if (c == '"')
            {
                isString = !isString;
            }
        }

        return result.ToString();
    }

    /// <summary>Writes valid JSON that has no whitespace between its tokens with one value a line.</summary>
    public static string Indent(string compact, int level)
    {
        var result = new StringBuilder(compact.Length * 2);
        var isString = false;
        for (var index = 0; index < compact.Length; index++)
        {
            var c = compact[index];
            if (isString)
            {
                result.Append(c);
                if (c == '\\')
                {
                    result.Append(compact[++index]);
                }

                isString = c != '"';
                continue;
            }

            isString = c == '"';
            _ = c switch
            {
                '{' or '[' when compact[index + 1] is '}' or ']' => result.Append(c).Append(compact[++index]),
                '{' or '[' => Break(result.Append(c), ++level),
                '}' or ']' => Break(result, --level).Append(c),
                ',' => Break(result.Append(c), level),
                ':' => result.Append(": "),
                _ => result.Append(c),
            };
        }

        return result.ToString();
    }

    private static string Lines(char open, IEnumerable<string> items, char close, int level)
    {
        var (result, count) = (new StringBuilder().Append(open), 0);
        foreach (var item in items)
        {
            Break(count++ == 0 ? result : result.Append(','), level + 1).Append(item);
        }

        return (count == 0 ? result : Break(result, level)).Append(close).ToString();
    }

    private static StringBuilder Break(StringBuilder result, int level) => result.Append('\n').Append(' ', level * IndentSize);
}
