using System.Text.Json;
using System.Text.Json.Nodes;
using InferenceGateway.Testing.Simulation;

namespace InferenceGateway.Testing.Messages;

/// <summary>A block of a message: the complete JSON, the JSON at its start, and the deltas in between.</summary>
internal sealed record ContentBlock(JsonObject Whole, JsonObject Start, IEnumerable<JsonObject> Deltas)
{
    // Clients send the signature back with the block. The sandbox does not verify it.
    private const string Signature = "c2FuZGJveA==";

    /// <summary>Creates the blocks of an answer, in the order in which Anthropic returns them.</summary>
    public static IEnumerable<ContentBlock> Of(string id, ModelAnswer answer)
    {
        if (answer.Reasoning is not null)
        {
            yield return Thinking(answer.Reasoning);
        }

        if (answer.ToolCalls.Count == 0)
        {
            yield return Text(answer.Text);
        }

        for (var index = 0; index < answer.ToolCalls.Count; index++)
        {
            yield return ToolUse($"toolu_{id}_{index}", answer.ToolCalls[index]);
        }
    }

    private static ContentBlock Text(string text) => new(
        new JsonObject { ["type"] = "text", ["text"] = text },
        new JsonObject { ["type"] = "text", ["text"] = "" },
        TextPieces.Words(text).Select(word => new JsonObject { ["type"] = "text_delta", ["text"] = word }));

    private static ContentBlock Thinking(string text) => new(
        new JsonObject { ["type"] = "thinking", ["thinking"] = text, ["signature"] = Signature },
        new JsonObject { ["type"] = "thinking", ["thinking"] = "", ["signature"] = "" },
        TextPieces.Words(text)
            .Select(word => new JsonObject { ["type"] = "thinking_delta", ["thinking"] = word })
            .Append(new JsonObject { ["type"] = "signature_delta", ["signature"] = Signature }));

    private static ContentBlock ToolUse(string id, ModelToolCall call) => new(
        ToolUse(id, call.Name, Input(call.Arguments)),
        ToolUse(id, call.Name, new JsonObject()),
        TextPieces.Fragments(call.Arguments)
            .Prepend("")
            .Select(fragment => new JsonObject { ["type"] = "input_json_delta", ["partial_json"] = fragment }));

    private static JsonObject ToolUse(string id, string name, JsonNode? input) => new()
    {
        ["type"] = "tool_use",
        ["id"] = id,
        ["name"] = name,
        ["input"] = input,
        ["caller"] = new JsonObject { ["type"] = "direct" },
    };

    // In the complete block, the arguments are part of the JSON. Invalid JSON is included as a string.
    private static JsonNode? Input(string arguments)
    {
        try
        {
            return JsonNode.Parse(arguments);
        }
        catch (JsonException)
        {
            return JsonValue.Create(arguments);
        }
    }
}
