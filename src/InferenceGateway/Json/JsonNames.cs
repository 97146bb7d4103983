namespace InferenceGateway.Json;

/// <summary>Caches the names of unknown members. Servers send the same few names in each chunk of a stream, so that each name is one string.</summary>
internal static class JsonNames
{
    /// <summary>The size of the cache, which must be a power of two. If two names have the same place, the later one replaces the other.</summary>
    private const int Places = 64;

    // A longer name is probably a value that is used as a name.
    private const int MaxLength = 32;

    // No lock is needed: a thread that does not see the string of another thread creates its own.
    private static readonly string?[] s_names = new string?[Places];

    public static string Of(ReadOnlySpan<byte> utf8)
    {
        if (utf8.IsEmpty || utf8.Length > MaxLength)
        {
            return JsonText.Decode(utf8);
        }

        ref var place = ref s_names[((utf8[0] * 31) + (utf8[^1] * 7) + utf8.Length) & (Places - 1)];
        var name = place;
        return name is not null && Equal(name, utf8) ? name : place = JsonText.Decode(utf8);
    }

    /// <summary>Compares a cached name with a text. Returns false if the text is not ASCII; it is then decoded each time.</summary>
    private static bool Equal(string name, ReadOnlySpan<byte> utf8)
    {
        if (name.Length != utf8.Length)
        {
            return false;
        }

        for (var index = 0; index < utf8.Length; index++)
        {
            if (name[index] != utf8[index] || utf8[index] > 0x7F)
            {
                return false;
            }
        }

        return true;
    }
}
