namespace InferenceGateway.Json;

/// <summary>Names of members that no type has. Servers send the same few again and again, in each chunk of a stream: each of them is one string.</summary>
internal static class JsonNames
{
    /// <summary>A power of two. One place each: of two names that meet there, the last one stays.</summary>
    private const int Places = 64;

    // What is longer is more likely a value that somebody made a name of.
    private const int MaxLength = 32;

    // Without a lock: a thread that does not see another's string makes one of its own.
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

    /// <summary>False for text beyond ASCII: it is decoded each time.</summary>
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
