using System.Text.Json;

namespace InferenceGateway.Json;

/// <summary>
/// Reads the items of one stream. Most of them begin with the same members, such as the id and the model. These members are read once
/// and copied to each item that begins with the same bytes. Instances are not thread-safe.
/// </summary>
internal sealed class ItemReader<T, TCodec>
    where T : class
    where TCodec : struct, IJsonItemCodec<T>
{
    /// <summary>The number of starts in a row that may be kept without being used. After that no more are kept, because the items of the stream begin differently.</summary>
    private const int MaxUnused = 4;

    // A longer start contains more than ids, which would be stored a second time.
    private const int MaxLength = 1024;

    private readonly StringCache _strings = new();
    private T? _start;
    private byte[] _utf8 = [];
    private int _length;
    private JsonReaderState _state;
    private int _unused;

    /// <summary>The start and the byte that follows it. Without that byte, the number 1 would be taken for the start of 12.</summary>
    private ReadOnlySpan<byte> Start => _utf8.AsSpan(0, _length + 1);

    /// <summary>Reads the next item; null if it is a JSON null.</summary>
    /// <exception cref="GatewayProtocolException">The item is not JSON, or has another shape.</exception>
    public T? Read(ReadOnlySpan<byte> utf8)
    {
        if (_start is not null && utf8.StartsWith(Start) && ReadOn(_start, utf8[_length..]) is { } next)
        {
            _unused = 0;
            return next;
        }

        var item = JsonCodec.Read<T, TCodec>(utf8, _strings);
        _start = null;
        if (item is not null && _unused < MaxUnused)
        {
            _unused++;
            Keep(JsonCodec.WithoutMark(utf8));
        }

        return item;
    }

    /// <summary>Reads an item from the end of its start; null if that fails. The item is then read again from its first byte, so that the exception contains the right position.</summary>
    private T? ReadOn(T start, ReadOnlySpan<byte> rest)
    {
        var cursor = new JsonCursor(rest, _state, _strings);
        try
        {
            var item = default(TCodec).Copy(start);
            default(TCodec).ReadMembers(ref cursor, item);
            cursor.Reader.Read();
            return item;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>Keeps the members of an item before its first list or object.</summary>
    private void Keep(ReadOnlySpan<byte> utf8)
    {
        _length = 0;
        var reader = new Utf8JsonReader(utf8, JsonCursor.Options);
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            reader.Read();
            if (reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray || reader.BytesConsumed > MaxLength)
            {
                break;
            }

            _length = (int)reader.BytesConsumed;
            _state = reader.CurrentState;
        }

        if (_length == 0)
        {
            return;
        }

        if (_utf8.Length <= _length)
        {
            _utf8 = new byte[_length + 1];
        }

        // The start is first closed as an object, so that it can be read like any other.
        utf8[.._length].CopyTo(_utf8);
        _utf8[_length] = (byte)'}';
        _start = JsonCodec.Read<T, TCodec>(Start, _strings);
        _utf8[_length] = utf8[_length];
    }
}
