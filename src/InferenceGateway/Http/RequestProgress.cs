namespace InferenceGateway.Http;

/// <summary>How far a request is: one object for it and for the copies that its attempts send.</summary>
internal sealed class RequestProgress
{
    public int Attempts { get; set; }

    /// <summary>Whether an attempt has begun to send the body.</summary>
    public bool IsBodyRead { get; set; }
}
