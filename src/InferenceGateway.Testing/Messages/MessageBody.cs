using System.Text.Json.Nodes;
using InferenceGateway.Testing.Simulation;
using InferenceGateway.Testing.Wire;

namespace InferenceGateway.Testing.Messages;

/// <summary>The JSON of one message, complete and as events.</summary>
internal sealed class MessageBody(MessagesRequest request, ModelAnswer answer) : IAnswerBody
{
    private readonly TokenCount _count = TokenCount.Of(request.Prompt, answer);
    private readonly ContentBlock[] _blocks = [.. ContentBlock.Of(request.Id, answer)];

    private string StopReason => answer.FinishReason switch
    {
        "stop" => "end_turn",
        "length" => "max_tokens",
        "tool_calls" => "tool_use",
        "content_filter" => "refusal",
        var other => other,
    };

    public JsonObject Whole() =>
        Message(new JsonArray([.. _blocks.Select(block => block.Whole)]), StopReason, _count.Completion);

    public IEnumerable<ServerEvent> Events() => Sent().Select(ServerEvent.Typed);

    private IEnumerable<JsonObject> Sent()
    {
        yield return new JsonObject { ["type"] = "message_start", ["message"] = Message([], stopReason: null, output: 1) };
        for (var index = 0; index < _blocks.Length; index++)
        {
            yield return BlockEvent("content_block_start", index, "content_block", _blocks[index].Start);
            if (index == 0)
            {
                yield return new JsonObject { ["type"] = "ping" };
            }

            foreach (var delta in _blocks[index].Deltas)
            {
                yield return BlockEvent("content_block_delta", index, "delta", delta);
            }

            yield return new JsonObject { ["type"] = "content_block_stop", ["index"] = index };
        }

        yield return new JsonObject
        {
            ["type"] = "message_delta",
            ["delta"] = new JsonObject { ["stop_reason"] = StopReason, ["stop_sequence"] = null },
            ["usage"] = new JsonObject { ["output_tokens"] = _count.Completion },
        };
        yield return new JsonObject { ["type"] = "message_stop" };
    }

    private static JsonObject BlockEvent(string type, int index, string member, JsonObject value) => new()
    {
        ["type"] = type,
        ["index"] = index,
        [member] = value,
    };

    private JsonObject Message(JsonArray content, string? stopReason, int output) => new()
    {
        ["id"] = "msg_" + request.Id,
        ["type"] = "message",
        ["role"] = "assistant",
        ["model"] = request.Model,
        ["content"] = content,
        ["stop_reason"] = stopReason,
        ["stop_sequence"] = null,
        ["usage"] = new JsonObject
        {
            ["input_tokens"] = _count.Prompt,
            ["cache_creation_input_tokens"] = 0,
            ["cache_read_input_tokens"] = 0,
            ["output_tokens"] = output,
        },
    };
}
