namespace InferenceGateway.Telemetry;

/// <summary>An answer, or a piece of a streamed one, that says something about its call.</summary>
internal interface IRecorded
{
    /// <summary>Tells the call's span and measures what it says.</summary>
    void Record(GenAiCall call);
}
