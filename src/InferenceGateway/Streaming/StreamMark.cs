namespace InferenceGateway.Streaming;

/// <summary>What stands in streams besides their events.</summary>
internal static class StreamMark
{
    /// <summary>The end of a stream of chunks. Servers in between put it behind the events of other streams, too, where it means nothing.</summary>
    public static ReadOnlySpan<byte> Done => "[DONE]"u8;
}
