using InferenceGateway.Telemetry;

namespace InferenceGateway.Models;

public sealed partial class CreateChatCompletionResponse : IRecorded
{
    void IRecorded.Record(GenAiCall call) => GenAiAnswers.Note(call, this);
}
