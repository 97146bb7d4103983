using InferenceGateway.Json;

namespace InferenceGateway.Streaming;

/// <summary>Bodies that are no events. The content type does not tell: the gateway answers every stream request with that of a stream.</summary>
internal sealed partial class GuardingStream
{
    // The line break ends whatever white space the parser has taken already.
    private static ReadOnlySpan<byte> Field => "\ndata:"u8;

    /// <summary>How the body begins, where that is nothing a stream of events begins with; known only once nothing better came of it.</summary>
    public string? ForeignStart { get; private set; }

    private BodyFormat Recognise(ReadOnlySpan<byte> read)
    {
        for (var index = 0; index < read.Length; index++)
        {
            switch (read[index])
            {
                case (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n' or 0xEF or 0xBB or 0xBF:
                    continue;
                case (byte)'{' or (byte)'[' or (byte)'"':
                    return BodyFormat.Json;
                case (byte)'<':
                    throw JsonFailure.WebPage("not a stream of events", JsonFailure.StartOf(read));
                default:
                    ForeignStart = BeginsLikeEvents(read[index..]) ? null : JsonFailure.StartOf(read[index..]);
                    return BodyFormat.Events;
            }
        }

        return BodyFormat.Unknown;
    }

    /// <summary>Whether this is a comment or a field of events, as far as it goes.</summary>
    private static bool BeginsLikeEvents(ReadOnlySpan<byte> read) =>
        read[0] == (byte)':' || Agree(read, "data"u8) || Agree(read, "event"u8) || Agree(read, "id"u8) || Agree(read, "retry"u8);

    private static bool Agree(ReadOnlySpan<byte> read, ReadOnlySpan<byte> field) =>
        read.Length < field.Length ? field.StartsWith(read) : read.StartsWith(field);

    /// <summary>Makes one line of it: outside of strings a line break is white space, and inside of them there is none.</summary>
    private static int Flatten(Span<byte> json)
    {
        for (var rest = json; rest.IndexOfAny((byte)'\r', (byte)'\n') is >= 0 and var next; rest = rest[(next + 1)..])
        {
            rest[next] = (byte)' ';
        }

        return json.Length;
    }
}
