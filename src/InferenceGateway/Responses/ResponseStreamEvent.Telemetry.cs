using InferenceGateway.Telemetry;

namespace InferenceGateway.Models;

public sealed partial class ResponseStreamEvent : IRecorded
{
    void IRecorded.Record(GenAiCall call) => GenAiAnswers.Note(call, this);
}
