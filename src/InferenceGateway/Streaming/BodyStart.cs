using InferenceGateway.Json;

namespace InferenceGateway.Streaming;

/// <summary>The first bytes of a body, white space aside, in however many pieces they come: enough to tell and to show what it is.</summary>
internal sealed class BodyStart
{
    private const int LongestField = 5;

    // More than an error shows, so that the text is marked as cut.
    private readonly byte[] _bytes = new byte[JsonFailure.StartLength + 4];
    private int _count;

    private BodyStart()
    {
    }

    /// <summary>Whether no more is needed.</summary>
    public bool IsFull => _count == _bytes.Length;

    /// <summary>Whether this is a comment or a field of events, as far as it goes.</summary>
    public bool IsOfEvents => BeginsLikeEvents(Bytes);

    public string Text => JsonFailure.StartOf(Bytes);

    private ReadOnlySpan<byte> Bytes => _bytes.AsSpan(0, _count);

    /// <summary>Null for what is plainly the start of events, as in all answers that are right.</summary>
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
