using System.Text.Json.Nodes;
using InferenceGateway.Testing.Simulation;

namespace InferenceGateway.Testing.Responses;

/// <summary>An item of a response's output: its JSON, and the events that create it.</summary>
internal abstract record OutputItem(string Id)
{
    /// <summary>Creates the items of an answer, in the order in which models return them.</summary>
    public static IEnumerable<OutputItem> Of(string id, ModelAnswer answer)
    {
        if (answer.Reasoning is not null)
        {
            yield return new ReasoningOutput("rs_" + id, answer.Reasoning);
        }

        if (answer.ToolCalls.Count == 0)
        {
            yield return new MessageOutput("msg_" + id, answer.Text);
        }

        for (var index = 0; index < answer.ToolCalls.Count; index++)
        {
            yield return new FunctionCallOutput($"fc_{id}_{index}", $"call_{id}_{index}", answer.ToolCalls[index]);
        }
    }

    public abstract JsonObject ToJson(bool isDone, bool isIncomplete = false);

    /// <summary>Creates the events between the start and the end of the item.</summary>
    public abstract IEnumerable<JsonObject> Events(int index);

    protected static string Status(bool isDone, bool isIncomplete) =>
        !isDone ? "in_progress" : isIncomplete ? "incomplete" : "completed";

    protected JsonObject Event(string type, int index) => new()
    {
        ["type"] = "response." + type,
        ["item_id"] = Id,
        ["output_index"] = index,
    };
}
