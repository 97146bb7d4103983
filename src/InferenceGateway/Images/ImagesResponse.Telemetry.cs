using InferenceGateway.Telemetry;

namespace InferenceGateway.Models;

public sealed partial class ImagesResponse : IRecorded
{
    void IRecorded.Record(GenAiCall call) => GenAiAnswers.Note(call, this);
}
