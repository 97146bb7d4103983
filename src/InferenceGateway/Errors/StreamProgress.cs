namespace InferenceGateway;

/// <summary>Represents the progress of a stream at the time of its failure.</summary>
public sealed class StreamProgress
{
    internal StreamProgress(long chunks, string? lastId, string? finishReason)
    {
        Chunks = chunks;
        LastId = lastId;
        FinishReason = finishReason;
    }

    /// <summary>Gets the number of chunks or events that the stream returned.</summary>
    public long Chunks { get; }

    /// <summary>Gets the id of the last chunk that had one; null if none had.</summary>
    public string? LastId { get; }

    /// <summary>Gets the last finish reason that was received; null if there was none.</summary>
    public string? FinishReason { get; }
}
