using System.Text;
using System.Text.Json;
using InferenceGateway.Errors;

namespace InferenceGateway.Json;

/// <summary>Describes what is wrong with a JSON text, and where. The text is read once more for it, so that success costs nothing.</summary>
internal sealed class JsonFailure
{
    /// <summary>The maximum number of bytes of a text that an exception contains.</summary>
    public const int StartLength = 64;

    private JsonFailure(string path, string message, JsonException? inner, bool isCut)
    {
        Path = path;
        Message = message;
        Inner = inner;
        IsCut = isCut;
    }

    private static ReadOnlySpan<byte> Gzip => [0x1F, 0x8B];

    public string Path { get; }

    /// <summary>Gets the message, which contains the position, what was expected and what was found, but never the text itself.</summary>
    public string Message { get; }

    /// <summary>Gets the exception of the codec. It is never that of Utf8JsonReader, whose message may contain the rest of the text.</summary>
    public JsonException? Inner { get; }

    /// <summary>Gets a value indicating whether the text is valid but truncated.</summary>
    public bool IsCut { get; }

    public static JsonFailure At(scoped in JsonCursor cursor, JsonException exception)
    {
        // Only the exceptions of Utf8JsonReader have a line number. Their texts are malformed; all others have the wrong shape.
        var isMalformed = exception.LineNumber is not null;
        var scan = JsonPathScan.Run(cursor.Source, isMalformed ? long.MaxValue : cursor.Reader.TokenStartIndex);
        var message = (isMalformed, scan.End) switch
        {
            (false, _) => $"the JSON does not fit at {scan.Path}: {exception.Message}",
            (_, JsonPathScan.Ending.Empty) => "there is no JSON, the text is empty",
            (_, JsonPathScan.Ending.Cut) => $"the JSON ends too early, inside {scan.Path}",
            (_, JsonPathScan.Ending.TooDeep) => $"the JSON is nested deeper than {JsonCursor.MaxDepth} levels",
            _ => $"the JSON is malformed at {scan.Path} (line {exception.LineNumber + 1}, byte {exception.BytePositionInLine + 1})",
        };
        return new JsonFailure(scan.Path, message, isMalformed ? null : exception, isMalformed && scan.End is JsonPathScan.Ending.Cut or JsonPathScan.Ending.Empty);
    }

    public GatewayProtocolException ToProtocolException(ReadOnlySpan<byte> source)
    {
        var start = StartOf(source);
        if (source.TrimStart(" \t\r\n"u8).StartsWith("<"u8))
        {
            return WebPage("not JSON", start);
        }

        return new GatewayProtocolException(
            $"the answer cannot be read: {Message}. It begins: {start}", Path, start, Inner) { IsCut = IsCut };
    }

    /// <summary>Creates the exception for a web page, which another server or a proxy sends instead of the gateway's response.</summary>
    /// <param name="expected">The words that say what the page is not.</param>
    /// <param name="start">The beginning of the page.</param>
    public static GatewayProtocolException WebPage(string expected, string start) =>
        new($"the answer is a web page, {expected}. {FailureAdvice.WebPage} It begins: {start}", "$", start);

    /// <summary>Describes a required member that a type lacks.</summary>
    /// <param name="type">The name of the type.</param>
    /// <param name="member">The name of the member on the wire.</param>
    public static string Missing(string type, string member) => $"{type}: the required member '{member}' is missing or null.";

    /// <summary>Gets the first bytes as one printable line.</summary>
    public static string StartOf(ReadOnlySpan<byte> source)
    {
        if (source.StartsWith(Gzip))
        {
            return FailureAdvice.Compressed;
        }

        var isCut = source.Length > StartLength;
        var end = isCut ? StartLength : source.Length;
        while (isCut && end > 0 && (source[end] & 0xC0) == 0x80)
        {
            // A character that the limit would split is left out.
            end--;
        }

        var text = new StringBuilder(Encoding.UTF8.GetString(source[..end]));
        for (var index = 0; index < text.Length; index++)
        {
            if (char.IsControl(text[index]))
            {
                text[index] = ' ';
            }
        }

        return (isCut ? text.Append('…') : text).ToString();
    }
}
