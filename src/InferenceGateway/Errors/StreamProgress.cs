namespace InferenceGateway;

/// <summary>How far a stream had come when it failed.</summary>
public sealed class StreamProgress
{
    internal StreamProgress(long chunks, string? lastId, string? finishReason)
    {
        Chunks = chunks;
        LastId = lastId;
        FinishReason = finishReason;
    }

    /// <summary>How many chunks were handed out.</summary>
    public long Chunks { get; }

    /// <summary>The id of the last chunk that had one; null where none had.</summary>
    public string? LastId { get; }

    /// <summary>The last finish reason that was read; null where none was.</summary>
    public string? FinishReason { get; }
}
