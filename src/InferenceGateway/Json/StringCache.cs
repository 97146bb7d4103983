namespace InferenceGateway.Json;

/// <summary>Remembers the last string of a few members (id, model, …), which each chunk of a stream repeats. Not thread-safe.</summary>
/// <remarks>
/// For the streams of which <see cref="ItemReader{T, TCodec}"/> cannot keep the start, because their chunks begin with a list as
/// Google's do. Measured with the benchmark stream-memory and such chunks: 262 bytes per chunk; 550 without it.
/// </remarks>
internal sealed class StringCache
{
    /// <summary>How many members a stream's items may ask for.</summary>
    public const int Slots = 8;

    // What is longer is no identifier and would only be copied in vain.
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
