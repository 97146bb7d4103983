using InferenceGateway.Json;

namespace InferenceGateway.Streaming;

/// <summary>Bodies that are no events. The content type does not tell: the gateway answers every stream request with that of a stream.</summary>
internal sealed partial class GuardingStream
{
    // The line break ends whatever white space the parser has taken already.
    private static ReadOnlySpan<byte> Field => "\ndata:"u8;

    private static BodyFormat Recognise(ReadOnlySpan<byte> read)
    {
        foreach (var value in read)
        {
            switch (value)
            {
                case (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n' or 0xEF or 0xBB or 0xBF:
                    continue;
                case (byte)'{':
                    return BodyFormat.Json;
                case (byte)'<':
                    var start = JsonFailure.StartOf(read);
                    throw new GatewayProtocolException($"the answer is a web page, not a stream of events. It begins: {start}", start: start);
                default:
                    return BodyFormat.Events;
            }
        }

        return BodyFormat.Unknown;
    }

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
