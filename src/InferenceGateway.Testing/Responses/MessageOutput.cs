using System.Text.Json.Nodes;
using InferenceGateway.Testing.Simulation;

namespace InferenceGateway.Testing.Responses;

internal sealed record MessageOutput(string Id, string Text) : OutputItem(Id)
{
    public override JsonObject ToJson(bool isDone, bool isIncomplete = false) => new()
    {
        ["id"] = Id,
        ["type"] = "message",
        ["status"] = Status(isDone, isIncomplete),
        ["role"] = "assistant",
        ["content"] = isDone ? new JsonArray(Part(Text)) : [],
    };

    public override IEnumerable<JsonObject> Events(int index)
    {
        var added = TextEvent("content_part.added", index);
        added["part"] = Part("");
        yield return added;
        foreach (var word in TextPieces.Words(Text))
        {
            var delta = TextEvent("output_text.delta", index);
            delta["delta"] = word;
            delta["logprobs"] = new JsonArray();
            yield return delta;
        }

        var text = TextEvent("output_text.done", index);
        text["text"] = Text;
        text["logprobs"] = new JsonArray();
        yield return text;
        var done = TextEvent("content_part.done", index);
        done["part"] = Part(Text);
        yield return done;
    }

    private static JsonObject Part(string text) => new()
    {
        ["type"] = "output_text",
        ["text"] = text,
        ["annotations"] = new JsonArray(),
        ["logprobs"] = new JsonArray(),
    };

    private JsonObject TextEvent(string type, int index)
    {
        var sent = Event(type, index);
        sent["content_index"] = 0;
        return sent;
    }
}
