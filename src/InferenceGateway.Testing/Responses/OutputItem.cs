using System.Text.Json.Nodes;
using InferenceGateway.Testing.Simulation;

namespace InferenceGateway.Testing.Responses;

/// <summary>A part of a response's output: its JSON, and the events that bring it.</summary>
internal abstract record OutputItem(string Id)
{
    /// <summary>The items of an answer, in the order in which a model gives them.</summary>
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

    /// <summary>The events between that of the item's beginning and that of its end.</summary>
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
