using System.Text;
using System.Text.Json;
using InferenceGateway.Errors;

namespace InferenceGateway.Json;

/// <summary>What is wrong with a JSON text and where. Found by reading it once more, so that success costs nothing.</summary>
internal sealed class JsonFailure
{
    /// <summary>How many bytes an error shows.</summary>
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

    /// <summary>Names place, expectation and finding, never the text itself.</summary>
    public string Message { get; }

    /// <summary>The codec's own exception. Never Utf8JsonReader's, whose message may quote the text to its end.</summary>
    public JsonException? Inner { get; }

    /// <summary>Whether the text is right as far as it goes, and ends too early.</summary>
    public bool IsCut { get; }

    public static JsonFailure At(scoped in JsonCursor cursor, JsonException exception)
    {
        // Only Utf8JsonReader gives its exceptions a line: such a text is malformed, every other one has the wrong shape.
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

    /// <summary>What servers in between answer in place of a gateway.</summary>
    /// <param name="expected">What it is not.</param>
    /// <param name="start">How it begins.</param>
    public static GatewayProtocolException WebPage(string expected, string start) =>
        new($"the answer is a web page, {expected}. {FailureAdvice.WebPage} It begins: {start}", "$", start);

    /// <summary>The first bytes as one printable line.</summary>
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
            // A character that the limit would cut in two is left out.
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
