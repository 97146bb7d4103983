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
            foreach (var name in JsonPathScan.Run(utf8, failedAt).EnclosingNames())
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
}
