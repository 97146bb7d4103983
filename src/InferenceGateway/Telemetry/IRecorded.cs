namespace InferenceGateway.Telemetry;

/// <summary>A response, chunk or event that is recorded in the telemetry of its call.</summary>
internal interface IRecorded
{
    /// <summary>Records the response, chunk or event.</summary>
    void Record(GenAiCall call);
}
