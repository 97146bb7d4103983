using System.Text;
using System.Text.Json;

namespace InferenceGateway.Json;

internal ref partial struct JsonCursor
{
    /// <summary>Reads a string. A number or a Boolean is returned as its text, an object or an array as its raw JSON.</summary>
    public string? ReadString() => Reader.TokenType switch
    {
        JsonTokenType.String => GetText(),
        JsonTokenType.Null => null,
        JsonTokenType.True => "true",
        JsonTokenType.False => "false",
        JsonTokenType.Number => JsonText.Decode(Reader.ValueSpan),
        JsonTokenType.StartObject or JsonTokenType.StartArray => Decode(JsonText.Compact(Slice())),
        _ => throw Unexpected("a string"),
    };

    /// <summary>Reads a string like <see cref="ReadString"/>, for members that repeat in each chunk of a stream.</summary>
    public string? ReadReusedString(int slot) =>
        _strings is not null && !IsPatient && Reader.TokenType == JsonTokenType.String && !Reader.ValueIsEscaped
            ? _strings.Get(slot, Reader.ValueSpan)
            : ReadString();

    public readonly long ReadInt64()
    {
        if (Reader.TokenType == JsonTokenType.Number && Reader.TryGetInt64(out var value))
        {
            return value;
        }

        return ReadUnusualInteger();
    }

    /// <summary>Reads a time in seconds. Some providers send fractions, which are dropped.</summary>
    public readonly long ReadTime() =>
        JsonInteger.Parse(NumericText(), out _) == JsonInteger.Outcome.Fraction && JsonNumber.TryParse(NumericText(), out double seconds) && Math.Abs(seconds) < long.MaxValue
            ? (long)seconds
            : ReadInt64();

    public readonly int ReadInt32()
    {
        var value = ReadInt64();
        return value is >= int.MinValue and <= int.MaxValue
            ? (int)value
            : throw new JsonException("expected an integer, found a number out of the range of 32 bits");
    }

    public readonly double ReadDouble() =>
        JsonNumber.TryParse(NumericText(), out double value) ? value : throw NotANumber();

    public readonly float ReadSingle() =>
        JsonNumber.TryParse(NumericText(), out float value) ? value : throw NotANumber();

    public readonly bool ReadBoolean() => Reader.TokenType switch
    {
        JsonTokenType.True => true,
        JsonTokenType.False => false,
        _ => throw Unexpected("true or false"),
    };

    /// <summary>Reads the value as JSON, exactly as it was written.</summary>
    public RawJson ReadRaw()
    {
        if (Reader.TokenType == JsonTokenType.Null)
        {
            return default;
        }

        var text = Slice();
        return JsonText.IsUtf8(text) ? RawJson.Trusted(text.ToArray())
            : IsPatient ? RawJson.Trusted(Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(text)))
            : throw IllFormed();
    }

    public readonly JsonException Unexpected(string expected) => new($"expected {expected}, found {Found}");

    private readonly string Found => Reader.TokenType switch
    {
        JsonTokenType.StartObject => "an object",
        JsonTokenType.StartArray => "an array",
        JsonTokenType.String => "a string",
        JsonTokenType.Number => "a number",
        JsonTokenType.True => "true",
        JsonTokenType.False => "false",
        JsonTokenType.Null => "null",
        _ => "the end of an object or array",
    };

    private readonly string Decode(ReadOnlySpan<byte> text) => IsPatient ? Encoding.UTF8.GetString(text) : JsonText.Decode(text);

    private static JsonException IllFormed(Exception? inner = null) =>
        new("expected well-formed Unicode, found invalid UTF-8", inner);

    private ReadOnlySpan<byte> Slice()
    {
        var start = (int)Reader.TokenStartIndex;
        Reader.Skip();
        return Source[start..(int)Reader.BytesConsumed];
    }

    private readonly string GetText()
    {
        try
        {
            return Reader.GetString()!;
        }
        catch (InvalidOperationException) when (Reader.ValueIsEscaped)
        {
            return JsonText.Unescape(IsPatient ? Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(Reader.ValueSpan)) : Reader.ValueSpan);
        }
        catch (InvalidOperationException exception)
        {
            return IsPatient ? Encoding.UTF8.GetString(Reader.ValueSpan) : throw IllFormed(exception);
        }
    }

    private readonly ReadOnlySpan<byte> NumericText() => Reader.TokenType switch
    {
        JsonTokenType.Number => Reader.ValueSpan,
        JsonTokenType.String => Reader.ValueIsEscaped ? Encoding.UTF8.GetBytes(GetText()) : Reader.ValueSpan,
        _ => default,
    };

    private readonly long ReadUnusualInteger()
    {
        if (Reader.TokenType is not (JsonTokenType.Number or JsonTokenType.String))
        {
            throw Unexpected("an integer");
        }

        return JsonInteger.Parse(NumericText(), out var value) switch
        {
            JsonInteger.Outcome.Integer => value,
            JsonInteger.Outcome.Fraction => throw new JsonException("expected an integer, found a number with a fraction"),
            JsonInteger.Outcome.OutOfRange => throw new JsonException("expected an integer, found a number out of the range of 64 bits"),
            _ => throw new JsonException("expected an integer, found a string that is not a number"),
        };
    }

    private readonly JsonException NotANumber() => Reader.TokenType switch
    {
        JsonTokenType.Number => new("expected a number, found one out of range"),
        JsonTokenType.String => new("expected a number, found a string that is not a number in range"),
        _ => Unexpected("a number"),
    };
}
