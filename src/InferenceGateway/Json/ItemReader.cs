using System.Text.Json;

namespace InferenceGateway.Json;

/// <summary>
/// Reads the items of one stream. They begin alike, with the id, the model and the like: that start is read once, and copied into
/// each item that begins with the same bytes. Not thread-safe.
/// </summary>
internal sealed class ItemReader<T, TCodec>
    where T : class
    where TCodec : struct, IJsonItemCodec<T>
{
    /// <summary>How many starts may be kept in vain, one after the other, before no more are: then each item begins otherwise.</summary>
    private const int MaxUnused = 4;

    private readonly StringCache _strings = new();
    private byte[] _utf8 = [];
    private int _length;
    private T? _start;
    private JsonReaderState _state;
    private int _unused;

    /// <summary>Reads the next item; null where it is a JSON null.</summary>
    /// <exception cref="GatewayProtocolException">It is not JSON, or has another shape.</exception>
    public T? Read(ReadOnlySpan<byte> utf8)
    {
        if (_start is not null && utf8.StartsWith(_utf8.AsSpan(0, _length)) && TryReadOn(_start, utf8) is { } next)
        {
            _unused = 0;
            return next;
        }

        var item = JsonCodec.Read<T, TCodec>(utf8, _strings);
        if (item is not null && _unused < MaxUnused)
        {
            Keep(utf8);
            _unused++;
        }

        return item;
    }

    /// <summary>Null where it cannot be read: from its first byte it is read once more, for the error to say the place.</summary>
    private T? TryReadOn(T start, ReadOnlySpan<byte> utf8)
    {
        // The last byte of the start is the one behind its last value, which tells that a number ends there.
        var cursor = new JsonCursor(utf8[(_length - 1)..], _state, _strings);
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

    /// <summary>Keeps the members up to the first list or object.</summary>
    private void Keep(ReadOnlySpan<byte> utf8)
    {
        _start = null;
        var length = 0;
        var reader = new Utf8JsonReader(utf8, JsonCursor.Options);
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            reader.Read();
            if (reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray)
            {
                break;
            }

            length = (int)reader.BytesConsumed;
            _state = reader.CurrentState;
        }

        if (length == 0)
        {
            return;
        }

        _length = length + 1;
        if (_utf8.Length < _length)
        {
            _utf8 = new byte[_length];
        }

        utf8[.._length].CopyTo(_utf8);
        _utf8[length] = (byte)'}';
        _start = JsonCodec.Read<T, TCodec>(_utf8.AsSpan(0, _length), _strings);
        _utf8[length] = utf8[length];
    }
}
