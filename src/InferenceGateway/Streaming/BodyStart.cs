using InferenceGateway.Json;

namespace InferenceGateway.Streaming;

/// <summary>Collects the first bytes of a body after its white space, to recognise what it is and to show it in an exception.</summary>
internal sealed class BodyStart
{
    private const int LongestField = 5;

    // More bytes than an exception contains, so that the text is marked as truncated.
    private readonly byte[] _bytes = new byte[JsonFailure.StartLength + 4];
    private int _count;

    private BodyStart()
    {
    }

    /// <summary>Gets a value indicating whether no more bytes are needed.</summary>
    public bool IsFull => _count == _bytes.Length;

    /// <summary>Gets a value indicating whether the bytes so far are the beginning of a comment or a field of an event.</summary>
    public bool IsOfEvents => BeginsLikeEvents(Bytes);

    public string Text => JsonFailure.StartOf(Bytes);

    private ReadOnlySpan<byte> Bytes => _bytes.AsSpan(0, _count);

    /// <summary>Begins to collect bytes; returns null if they are clearly the start of events, as in all valid responses.</summary>
    public static BodyStart? Of(ReadOnlySpan<byte> read)
    {
        if (read.Length >= LongestField && BeginsLikeEvents(read))
        {
            return null;
        }

        var start = new BodyStart();
        start.Note(read);
        return start;
    }

    public void Note(ReadOnlySpan<byte> read)
    {
        var taken = read[..Math.Min(read.Length, _bytes.Length - _count)];
        taken.CopyTo(_bytes.AsSpan(_count));
        _count += taken.Length;
    }

    private static bool BeginsLikeEvents(ReadOnlySpan<byte> read) =>
        read[0] == (byte)':' || Agree(read, "data"u8) || Agree(read, "event"u8) || Agree(read, "id"u8) || Agree(read, "retry"u8);

    private static bool Agree(ReadOnlySpan<byte> read, ReadOnlySpan<byte> field) =>
        read.Length < field.Length ? field.StartsWith(read) : read.StartsWith(field);
}
