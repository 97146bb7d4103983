using System.Text.Json;

namespace InferenceGateway.Testing.Recording.Redaction;

/// <summary>Finds the selected values in the bytes of JSON texts, even if a text is cut off.</summary>
internal sealed class JsonWalk(MemberSelector removed, int length)
{
    private static readonly JsonReaderOptions s_options = new() { MaxDepth = 1000, AllowTrailingCommas = true };

    // The number of elements that each open container has had; -1 for objects.
    private readonly Stack<int> _containers = [];
    private readonly JsonPath _path = new();

    public List<Range> Found { get; } = [];

    /// <summary>Reads one value, and returns how many bytes it has; 0 if it is invalid, or if it is cut off.</summary>
    public int Value(ReadOnlySpan<byte> bytes, int start)
    {
        var reader = new Utf8JsonReader(bytes, isFinalBlock: false, new JsonReaderState(s_options));
        try
        {
            while (reader.Read())
            {
                if (!Token(ref reader, start))
                {
                    return 0;
                }

                if (_containers.Count == 0)
                {
                    return (int)reader.BytesConsumed;
                }
            }
        }
        catch (JsonException)
        {
            // What follows is no JSON. It ends like a text that is cut off.
        }

        if (reader.TokenType != JsonTokenType.None && IsNextRemoved(reader.TokenType))
        {
            Found.Add((start + (int)reader.BytesConsumed)..length);
        }

        return 0;
    }

    private static string NameOf(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.GetString()!;
        }
        catch (InvalidOperationException)
        {
            // The name contains an escaped half of a surrogate pair.
            return "\uFFFD";
        }
    }

    /// <summary>Whether the value after the last token would be removed if it were complete.</summary>
    private bool IsNextRemoved(JsonTokenType last)
    {
        if (_containers.TryPeek(out var count) && count >= 0)
        {
            _path.PushIndex(count);
            return removed.Selects(_path);
        }

        return last == JsonTokenType.PropertyName && IsRemoved(JsonTokenType.String);
    }

    private bool IsRemoved(JsonTokenType type) =>
        removed.Selects(_path) || (type == JsonTokenType.String && _path.Name is { } name && SecretNames.IsMember(name));

    /// <summary>Returns false if the text is cut off within a removed value.</summary>
    private bool Token(ref Utf8JsonReader reader, int start)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.PropertyName:
                _path.PushName(NameOf(ref reader));
                return true;
            case JsonTokenType.EndObject or JsonTokenType.EndArray:
                _containers.Pop();
                Leave();
                return true;
            default:
                return Begin(ref reader, start);
        }
    }

    private bool Begin(ref Utf8JsonReader reader, int start)
    {
        if (_containers.TryPeek(out var count) && count >= 0)
        {
            _containers.Pop();
            _containers.Push(count + 1);
            _path.PushIndex(count);
        }

        var from = start + (int)reader.TokenStartIndex;
        var isContainer = reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray;
        if (IsRemoved(reader.TokenType))
        {
            var isWhole = reader.TrySkip();
            Found.Add(from..(isWhole ? start + (int)reader.BytesConsumed : length));
            Leave();
            return isWhole;
        }

        if (isContainer)
        {
            _containers.Push(reader.TokenType == JsonTokenType.StartArray ? 0 : -1);
        }
        else
        {
            Leave();
        }

        return true;
    }

    private void Leave()
    {
        if (_path.Length > 0)
        {
            _path.Pop();
        }
    }
}
