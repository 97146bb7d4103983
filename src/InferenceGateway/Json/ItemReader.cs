using System.Text.Json;

namespace InferenceGateway.Json;

/// <summary>
/// Reads the items of one stream. They begin alike as a rule, with the id, the model and the like: that start is read once, and
/// copied into each item that begins with the same bytes. Not thread-safe.
/// </summary>
internal sealed class ItemReader<T, TCodec>
    where T : class
    where TCodec : struct, IJsonItemCodec<T>
{
    /// <summary>How many starts may be kept in vain, one after the other, before no more are: each item of such a stream begins otherwise.</summary>
    private const int MaxUnused = 4;

    // What is longer holds more than ids, and would be kept a second time.
    private const int MaxLength = 1024;

    private readonly StringCache _strings = new();
    private T? _start;
    private byte[] _utf8 = [];
    private int _length;
    private JsonReaderState _state;
    private int _unused;

    /// <summary>The start with the byte behind it, without which 1 would be the start of 12.</summary>
    private ReadOnlySpan<byte> Start => _utf8.AsSpan(0, _length + 1);

    /// <summary>Reads the next item; null where it is a JSON null.</summary>
    /// <exception cref="GatewayProtocolException">It is not JSON, or has another shape.</exception>
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

    /// <summary>Null where the rest cannot be read: the item is read once more from its first byte then, for the error to name the place.</summary>
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

    /// <summary>Keeps the members up to the first list or object of an item that can be read.</summary>
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

        // As an object of its own at first, which is read as any other.
        utf8[.._length].CopyTo(_utf8);
        _utf8[_length] = (byte)'}';
        _start = JsonCodec.Read<T, TCodec>(Start, _strings);
        _utf8[_length] = utf8[_length];
    }
}
