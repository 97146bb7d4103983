using System.Text.Json;
using System.Text.Json.Nodes;
using InferenceGateway.Testing.Chat;
using InferenceGateway.Testing.Simulation;
using InferenceGateway.Testing.Wire;

namespace InferenceGateway.Testing.Responses;

/// <summary>The JSON of one response, complete and as events.</summary>
internal sealed class ResponseBody(ResponsesRequest request, ModelAnswer answer) : IAnswerBody
{
    private readonly OutputItem[] _output = [.. OutputItem.Of(request.Id, answer)];

    private string? IncompleteReason => answer.FinishReason switch
    {
        "length" => "max_output_tokens",
        "content_filter" => "content_filter",
        _ => null,
    };

    private string FinalStatus => IncompleteReason is null ? "completed" : "incomplete";

    public JsonObject Whole() => Response(FinalStatus);

    /// <summary>Creates the events, with consecutive sequence numbers.</summary>
    public IEnumerable<ServerEvent> Events() => Unnumbered().Select((sent, number) =>
    {
        sent["sequence_number"] = number;
        return ServerEvent.Typed(sent);
    });

    private IEnumerable<JsonObject> Unnumbered()
    {
        yield return Progress("created", "in_progress");
        yield return Progress("in_progress", "in_progress");
        for (var index = 0; index < _output.Length; index++)
        {
            yield return Item("output_item.added", index, isDone: false);
            foreach (var sent in _output[index].Events(index))
            {
                yield return sent;
            }

            yield return Item("output_item.done", index, isDone: true);
        }

        yield return Progress(FinalStatus, FinalStatus);
    }

    private JsonObject Progress(string type, string status) => new()
    {
        ["type"] = "response." + type,
        ["response"] = Response(status),
    };

    private JsonObject Item(string type, int index, bool isDone) => new()
    {
        ["type"] = "response." + type,
        ["output_index"] = index,
        ["item"] = _output[index].ToJson(isDone, IncompleteReason is not null),
    };

    private JsonObject Response(string status)
    {
        var isDone = status != "in_progress";
        return new JsonObject
        {
            ["id"] = "resp_" + request.Id,
            ["object"] = "response",
            ["created_at"] = CompletionBody.Created,
            ["status"] = status,
            ["error"] = null,
            ["incomplete_details"] = isDone && IncompleteReason is not null
                ? new JsonObject { ["reason"] = IncompleteReason }
                : null,
            ["instructions"] = Repeated("instructions", null),
            ["max_output_tokens"] = Repeated("max_output_tokens", null),
            ["model"] = request.Model,
            ["output"] = isDone
                ? new JsonArray([.. _output.Select(item => item.ToJson(isDone, IncompleteReason is not null))])
                : [],
            ["parallel_tool_calls"] = Repeated("parallel_tool_calls", true),
            ["previous_response_id"] = Repeated("previous_response_id", null),
            ["reasoning"] = Repeated("reasoning", new JsonObject { ["effort"] = null, ["summary"] = null }),
            ["store"] = Repeated("store", true),
            ["temperature"] = Repeated("temperature", 1.0),
            ["text"] = Repeated("text", new JsonObject { ["format"] = new JsonObject { ["type"] = "text" } }),
            ["tool_choice"] = Repeated("tool_choice", "auto"),
            ["tools"] = Repeated("tools", new JsonArray()),
            ["top_p"] = Repeated("top_p", 1.0),
            ["truncation"] = "disabled",
            ["usage"] = isDone ? Usage() : null,
            ["user"] = Repeated("user", null),
            ["metadata"] = Repeated("metadata", new JsonObject()),
        };
    }

    private JsonNode? Repeated(string name, JsonNode? otherwise) =>
        request.Root.IsMissing(name) ? otherwise : JsonNode.Parse(request.Root.Member(name).GetRawText());

    private JsonObject Usage()
    {
        var count = TokenCount.Of(request.Prompt, answer);
        return new JsonObject
        {
            ["input_tokens"] = count.Prompt,
            ["input_tokens_details"] = new JsonObject { ["cached_tokens"] = 0 },
            ["output_tokens"] = count.Completion,
            ["output_tokens_details"] = new JsonObject { ["reasoning_tokens"] = count.Reasoning },
            ["total_tokens"] = count.Total,
        };
    }
}
