using System.Text;
using System.Text.Json;

namespace InferenceGateway.Fuzz.Comparing;

/// <summary>A JSON value that keeps everything: names that stand twice, the spelling of numbers, the text of each part.</summary>
internal sealed record JsonTree(JsonValueKind Kind, string Text, string Raw, IReadOnlyList<KeyValuePair<string, JsonTree>> Members)
{
    private static readonly JsonReaderOptions Deep = new() { MaxDepth = 600 };

    private static ReadOnlySpan<byte> Mark => [0xEF, 0xBB, 0xBF];

    public static JsonTree Parse(ReadOnlySpan<byte> utf8)
    {
        utf8 = utf8.StartsWith(Mark) ? utf8[Mark.Length..] : utf8;

        // Invalid bytes are read as U+FFFD.
        utf8 = Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(utf8));
        var reader = new Utf8JsonReader(utf8, Deep);
        reader.Read();
        var tree = Read(ref reader, utf8);
        reader.Read();
        return tree;
    }

    private static JsonTree Read(ref Utf8JsonReader reader, ReadOnlySpan<byte> source)
    {
        var start = (int)reader.TokenStartIndex;
        var token = reader.TokenType;
        var text = token switch
        {
            JsonTokenType.String => Unescape(reader.ValueSpan),
            JsonTokenType.Number => Encoding.UTF8.GetString(reader.ValueSpan),
            _ => "",
        };
        List<KeyValuePair<string, JsonTree>> members = [];
        while (token is JsonTokenType.StartObject or JsonTokenType.StartArray && reader.Read() && reader.TokenType is not (JsonTokenType.EndObject or JsonTokenType.EndArray))
        {
            var name = "";
            if (token == JsonTokenType.StartObject)
            {
                name = Unescape(reader.ValueSpan);
                reader.Read();
            }

            members.Add(new(name, Read(ref reader, source)));
        }

        return new JsonTree(KindOf(token), text, members.Count > 0 ? "" : Encoding.UTF8.GetString(source[start..(int)reader.BytesConsumed]), members);
    }

    private static JsonValueKind KindOf(JsonTokenType token) => token switch
    {
        JsonTokenType.StartObject => JsonValueKind.Object,
        JsonTokenType.StartArray => JsonValueKind.Array,
        JsonTokenType.String => JsonValueKind.String,
        JsonTokenType.Number => JsonValueKind.Number,
        JsonTokenType.True => JsonValueKind.True,
        JsonTokenType.False => JsonValueKind.False,
        _ => JsonValueKind.Null,
    };

    /// <summary>Half a surrogate pair becomes U+FFFD, as it does when it is written.</summary>
    private static string Unescape(ReadOnlySpan<byte> escaped)
    {
        var text = new StringBuilder();
        var raw = Encoding.UTF8.GetString(escaped);
        for (var index = 0; index < raw.Length; index++)
        {
            if (raw[index] != '\\')
            {
                text.Append(raw[index]);
                continue;
            }

            index++;
            text.Append(raw[index] switch
            {
                'b' => '\b',
                'f' => '\f',
                'n' => '\n',
                'r' => '\r',
                't' => '\t',
                'u' => (char)Convert.ToUInt16(raw.Substring(index + 1, 4), 16),
                var itself => itself,
            });
            index += raw[index] == 'u' ? 4 : 0;
        }

        return Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text.ToString()));
    }
}
