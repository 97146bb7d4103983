using System.Text.Json.Nodes;
using InferenceGateway.Testing.Simulation;

namespace InferenceGateway.Testing.Chat;

/// <summary>Creates the deltas of one choice: the role, and then reasoning, text and tool calls in pieces.</summary>
internal static class CompletionDeltas
{
    public static IEnumerable<JsonObject> Of(ModelAnswer answer, string callId)
    {
        yield return new JsonObject { ["role"] = "assistant", ["content"] = answer.ToolCalls.Count > 0 ? null : "" };
        foreach (var word in TextPieces.Words(answer.Reasoning ?? ""))
        {
            yield return new JsonObject { ["reasoning_content"] = word };
        }

        foreach (var word in TextPieces.Words(answer.Text))
        {
            yield return new JsonObject { ["content"] = word };
        }

        for (var index = 0; index < answer.ToolCalls.Count; index++)
        {
            foreach (var piece in Pieces(answer.ToolCalls[index], index, $"{callId}_{index}"))
            {
                yield return new JsonObject { ["tool_calls"] = new JsonArray(piece) };
            }
        }
    }

    // Like OpenAI, the first piece has the id and the name, with empty arguments.
    private static IEnumerable<JsonObject> Pieces(ModelToolCall call, int index, string id)
    {
        yield return new JsonObject
        {
            ["index"] = index,
            ["id"] = id,
            ["type"] = "function",
            ["function"] = new JsonObject { ["name"] = call.Name, ["arguments"] = "" },
        };
        foreach (var fragment in TextPieces.Fragments(call.Arguments))
        {
            yield return new JsonObject { ["index"] = index, ["function"] = new JsonObject { ["arguments"] = fragment } };
        }
    }
}
