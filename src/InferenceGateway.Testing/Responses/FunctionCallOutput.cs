using System.Text.Json.Nodes;
using InferenceGateway.Testing.Simulation;

namespace InferenceGateway.Testing.Responses;

internal sealed record FunctionCallOutput(string Id, string CallId, ModelToolCall Call) : OutputItem(Id)
{
    public override JsonObject ToJson(bool isDone, bool isIncomplete = false) => new()
    {
        ["id"] = Id,
        ["type"] = "function_call",
        ["status"] = Status(isDone, isIncomplete),
        ["call_id"] = CallId,
        ["name"] = Call.Name,
        ["arguments"] = isDone ? Call.Arguments : "",
    };

    public override IEnumerable<JsonObject> Events(int index)
    {
        foreach (var fragment in TextPieces.Fragments(Call.Arguments))
        {
            var delta = Event("function_call_arguments.delta", index);
            delta["delta"] = fragment;
            yield return delta;
        }

        var done = Event("function_call_arguments.done", index);
        done["name"] = Call.Name;
        done["arguments"] = Call.Arguments;
        yield return done;
    }
}
