using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json;
using InferenceGateway.Json;

namespace InferenceGateway;

/// <summary>
/// Represents one JSON value as its exact text, which is not parsed until it is needed. It is used for tool parameters, and for members and cases that this SDK does not know.
/// </summary>
/// <remarks>
/// The text is kept unchanged, including the notation of numbers, duplicate names, white space and escapes.
/// The default value is JSON null. Two values are equal if their texts are equal, so <c>1</c> and <c>1.0</c> differ.
/// </remarks>
[DebuggerDisplay("{ToString(),nq}")]
[Newtonsoft.Json.JsonConverter(typeof(NewtonsoftConverter<RawJson, RawJsonCodec>))]
[System.Text.Json.Serialization.JsonConverter(typeof(GatewayJsonConverter))]
[ConvertedBy(typeof(SystemTextJsonConverter<RawJson, RawJsonCodec>))]
public readonly partial struct RawJson : IEquatable<RawJson>
{
    private static readonly byte[] NullText = [.. "null"u8];

    private readonly byte[]? _utf8;

    [DynamicDependency(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor, typeof(NewtonsoftConverter<RawJson, RawJsonCodec>))]
    private RawJson(byte[] utf8) => _utf8 = utf8;

    /// <summary>Gets the exact text in UTF-8, without leading and trailing white space.</summary>
    public ReadOnlyMemory<byte> Utf8 => _utf8 ?? NullText;

    /// <summary>Gets a value indicating whether the value is JSON null.</summary>
    public bool IsNull => Kind == JsonValueKind.Null;

    /// <summary>Gets the kind of the value: object, array, string, number, true, false or null.</summary>
    public JsonValueKind Kind => (_utf8 ?? NullText)[0] switch
    {
        (byte)'{' => JsonValueKind.Object,
        (byte)'[' => JsonValueKind.Array,
        (byte)'"' => JsonValueKind.String,
        (byte)'t' => JsonValueKind.True,
        (byte)'f' => JsonValueKind.False,
        (byte)'n' => JsonValueKind.Null,
        _ => JsonValueKind.Number,
    };

    /// <summary>Creates a value from a JSON text, which is kept unchanged.</summary>
    /// <param name="json">One JSON value with a depth of at most 512 levels. Leading and trailing white space is removed.</param>
    /// <returns>The value.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="json"/> is null.</exception>
    /// <exception cref="FormatException">The text is not exactly one JSON value.</exception>
    public static RawJson Parse(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        return Parse(JsonText.Encode(json));
    }

    /// <summary>Creates a value from a JSON text, which is kept unchanged.</summary>
    /// <param name="utf8Json">One JSON value in UTF-8, with a depth of at most 512 levels. Leading and trailing white space is removed.</param>
    /// <returns>The value, which contains a copy of the text.</returns>
    /// <exception cref="FormatException">The text is not exactly one JSON value.</exception>
    public static RawJson Parse(ReadOnlySpan<byte> utf8Json)
    {
        var cursor = new JsonCursor(utf8Json);
        try
        {
            return JsonCodec.ReadAll<RawJson, RawJsonCodec>(ref cursor);
        }
        catch (JsonException exception)
        {
            var failure = JsonFailure.At(in cursor, exception);
            throw new FormatException($"The text is not exactly one JSON value: {failure.Message}.", failure.Inner);
        }
    }

    /// <summary>Compares the texts of two values.</summary>
    /// <param name="left">The first value.</param>
    /// <param name="right">The second value.</param>
    /// <returns>True if the texts are equal; otherwise, false.</returns>
    public static bool operator ==(RawJson left, RawJson right) => left.Equals(right);

    /// <summary>Compares the texts of two values.</summary>
    /// <param name="left">The first value.</param>
    /// <param name="right">The second value.</param>
    /// <returns>True if the texts are different; otherwise, false.</returns>
    public static bool operator !=(RawJson left, RawJson right) => !left.Equals(right);

    /// <inheritdoc/>
    public bool Equals(RawJson other) => Utf8.Span.SequenceEqual(other.Utf8.Span);

    /// <inheritdoc/>
    public override bool Equals([NotNullWhen(true)] object? obj) => obj is RawJson other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = 17;
        foreach (var value in Utf8.Span)
        {
            hash = unchecked((hash * 31) + value);
        }

        return hash;
    }

    /// <summary>Returns the exact text.</summary>
    /// <returns>The JSON text.</returns>
    public override string ToString() => Encoding.UTF8.GetString(Utf8.Span);

    /// <summary>Creates a value from text that a reader has already validated as one JSON value. The text is not copied.</summary>
    internal static RawJson Trusted(byte[] utf8) => new(utf8);

    internal void Write(Utf8JsonWriter writer) => writer.WriteRawValue(Utf8.Span, skipInputValidation: true);
}
