using System.Text.Json;

namespace InferenceGateway.Json;

/// <summary>
/// Reads a text in which the value of a member does not fit its type. The innermost enclosing member that its type does not require
/// is treated as unknown: its JSON is kept, and everything else is read as usual. Before that, the text is read again with invalid
/// UTF-8 replaced by U+FFFD.
/// </summary>
internal static class JsonRecovery
{
    /// <summary>The maximum number of members of one text whose values may not fit. For each of them the text is read once more.</summary>
    private const int MaxMembers = 16;

    /// <summary>Determines whether skipping a member can help: the text must be well-formed but have another shape.</summary>
    public static bool IsPossible(JsonException exception) => exception.LineNumber is null && exception is not TooManyObjectsException;

    /// <param name="utf8">The text.</param>
    /// <param name="strings">The cached strings of the stream that the text belongs to; null if there are none.</param>
    /// <param name="failedAt">The position of the value that does not fit.</param>
    /// <param name="value">The value of the text.</param>
    /// <returns>False if the value that does not fit and all members around it are required.</returns>
    public static bool TryRead<T, TCodec>(ReadOnlySpan<byte> utf8, StringCache? strings, long failedAt, out T? value)
        where TCodec : struct, IJsonCodec<T>
    {
        if (TryReadWithout<T, TCodec>(utf8, strings, [], ref failedAt, out value))
        {
            return true;
        }

        var skipped = new List<int>();
        while (skipped.Count < MaxMembers)
        {
            var before = failedAt;
            var count = skipped.Count;
            foreach (var name in NamesAround(utf8, failedAt))
            {
                skipped.Add(name);
                if (TryReadWithout<T, TCodec>(utf8, strings, [.. skipped], ref failedAt, out value))
                {
                    return true;
                }

                if (failedAt != before)
                {
                    // Another value does not fit, or the text is malformed.
                    break;
                }

                // The member is required, so the member around it is skipped next.
                skipped.RemoveAt(count);
            }

            if (failedAt <= before)
            {
                break;
            }
        }

        value = default;
        return false;
    }

    private static bool TryReadWithout<T, TCodec>(ReadOnlySpan<byte> utf8, StringCache? strings, int[] skipped, ref long failedAt, out T? value)
        where TCodec : struct, IJsonCodec<T>
    {
        var cursor = new JsonCursor(utf8, strings, skipped);
        try
        {
            value = JsonCodec.ReadAll<T, TCodec>(ref cursor);
            return true;
        }
        catch (JsonException exception)
        {
            failedAt = IsPossible(exception) ? cursor.Reader.TokenStartIndex : -1;
            value = default;
            return false;
        }
    }

    /// <summary>Gets the positions of the names of the members that enclose a value, the innermost first.</summary>
    private static List<int> NamesAround(ReadOnlySpan<byte> utf8, long offset)
    {
        var reader = new Utf8JsonReader(utf8, JsonCursor.Options);
        var nameAt = new int[JsonCursor.MaxDepth + 2];
        while (reader.Read() && reader.TokenStartIndex <= offset)
        {
            if (reader.TokenType == JsonTokenType.PropertyName)
            {
                nameAt[reader.CurrentDepth] = (int)reader.TokenStartIndex;
            }
            else if (reader.TokenType is JsonTokenType.StartArray or JsonTokenType.StartObject)
            {
                // The elements of a list have no names.
                nameAt[reader.CurrentDepth + 1] = 0;
            }

            if (reader.TokenStartIndex == offset)
            {
                break;
            }
        }

        var names = new List<int>();
        for (var depth = reader.CurrentDepth; depth > 0; depth--)
        {
            if (nameAt[depth] > 0)
            {
                names.Add(nameAt[depth]);
            }
        }

        return names;
    }
}
