using System.Text.Json.Nodes;
using InferenceGateway.Testing.Simulation;

namespace InferenceGateway.Testing.Responses;

internal sealed record ReasoningOutput(string Id, string Text) : OutputItem(Id)
{
    public override JsonObject ToJson(bool isDone, bool isIncomplete = false) => new()
    {
        ["id"] = Id,
        ["type"] = "reasoning",
        ["summary"] = isDone ? new JsonArray(Part(Text)) : [],
    };

    public override IEnumerable<JsonObject> Events(int index)
    {
        var added = SummaryEvent("reasoning_summary_part.added", index);
        added["part"] = Part("");
        yield return added;
        foreach (var word in TextPieces.Words(Text))
        {
            var delta = SummaryEvent("reasoning_summary_text.delta", index);
            delta["delta"] = word;
            yield return delta;
        }

        var text = SummaryEvent("reasoning_summary_text.done", index);
        text["text"] = Text;
        yield return text;
        var done = SummaryEvent("reasoning_summary_part.done", index);
        done["part"] = Part(Text);
        yield return done;
    }

    private static JsonObject Part(string text) => new() { ["type"] = "summary_text", ["text"] = text };

    private JsonObject SummaryEvent(string type, int index)
    {
        var sent = Event(type, index);
        sent["summary_index"] = 0;
        return sent;
    }
}
