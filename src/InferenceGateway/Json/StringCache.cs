namespace InferenceGateway.Json;

/// <summary>Caches the last string of a few members, such as the id and the model, which repeat in each chunk of a stream. Instances are not thread-safe.</summary>
/// <remarks>
/// It is for streams whose start <see cref="ItemReader{T, TCodec}"/> cannot keep, because their chunks begin with a list, as
/// Google's do. Measured with the benchmark stream-memory and such chunks: 262 bytes per chunk; 550 without the cache.
/// </remarks>
internal sealed class StringCache
{
    /// <summary>The maximum number of members that are cached.</summary>
    public const int Slots = 8;

    // A longer string is not an identifier, and caching it would be a useless copy.
    private const int MaxLength = 256;

    private readonly Slot[] _slots = new Slot[Slots];

    public string Get(int slot, ReadOnlySpan<byte> utf8)
    {
        if (utf8.Length > MaxLength)
        {
            return JsonText.Decode(utf8);
        }

        ref var entry = ref _slots[slot];
        if (entry.Text is null || !utf8.SequenceEqual(entry.Utf8.AsSpan(0, entry.Length)))
        {
            entry.Replace(utf8);
        }

        return entry.Text!;
    }

    private struct Slot
    {
        public string? Text;
        public byte[]? Utf8;
        public int Length;

        public void Replace(ReadOnlySpan<byte> utf8)
        {
            Text = JsonText.Decode(utf8);
            if (Utf8 is null || Utf8.Length < utf8.Length)
            {
                Utf8 = new byte[utf8.Length];
            }

            utf8.CopyTo(Utf8);
            Length = utf8.Length;
        }
    }
}
