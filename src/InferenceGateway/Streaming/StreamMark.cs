namespace InferenceGateway.Streaming;

/// <summary>Marks that streams contain in addition to their events.</summary>
internal static class StreamMark
{
    /// <summary>The mark at the end of a stream of chunks. Some proxies also append it to other streams, where it has no meaning.</summary>
    public static ReadOnlySpan<byte> Done => "[DONE]"u8;
}
