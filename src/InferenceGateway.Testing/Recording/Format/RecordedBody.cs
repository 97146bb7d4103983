using System.Text;
using System.Text.Json;
using InferenceGateway.Testing.Recording.Redaction;

namespace InferenceGateway.Testing.Recording.Format;

/// <summary>A body as it is in the file: the name of the member that has it, and the JSON of that member.</summary>
internal sealed class RecordedBody(string kind, string json)
{
    public const string JsonKind = "json";
    public const string TextKind = "text";
    public const string BinaryKind = "base64";
    public const string PartsKind = "parts";

    private JsonElement? _value;

    public string Kind { get; } = kind;

    /// <summary>The JSON without whitespace between its tokens.</summary>
    public string Json { get; } = json;

    public JsonElement Value => _value ??= Parse();

    /// <summary>Creates the body of a request. It is JSON whatever its content type is, like for the gateway.</summary>
    public static RecordedBody? OfRequest(RecordedRequest request, Redactor redactor)
    {
        if (request.Body.IsEmpty)
        {
            return null;
        }

        return MultipartText.TryRead(request, redactor, out var parts)
            ? new RecordedBody(PartsKind, parts)
            : Create(request.Body.Span, redactor, text => text.AsSpan().TrimStart() is ['{' or '[', ..]);
    }

    public static RecordedBody? OfResponse(ReadOnlySpan<byte> bytes, string contentType, Redactor redactor) => bytes.IsEmpty
        ? null
        : Create(bytes, redactor, _ => contentType.Contains("json", StringComparison.OrdinalIgnoreCase));

    public byte[] ToBytes() => Kind switch
    {
        JsonKind => Encoding.UTF8.GetBytes(Json),
        TextKind => Encoding.UTF8.GetBytes(Value.GetString()!),
        BinaryKind => Value.GetBytesFromBase64(),
        _ => throw new NotSupportedException($"A response cannot have the member '{Kind}'."),
    };

    private static RecordedBody Create(ReadOnlySpan<byte> bytes, Redactor redactor, Func<string, bool> mayBeJson)
    {
        if (!Utf8.TryDecode(bytes, out var text))
        {
            return new RecordedBody(BinaryKind, $"\"{Convert.ToBase64String(bytes)}\"");
        }

        var redacted = redactor.Body(text);
        return mayBeJson(redacted) && JsonText.TryParse(redacted, out _)
            ? new RecordedBody(JsonKind, JsonText.Compact(redacted))
            : new RecordedBody(TextKind, JsonText.Quote(redacted));
    }

    private JsonElement Parse() => JsonText.TryParse(Json, out var value) ? value : default;
}
