using System.Text.Json.Nodes;
using InferenceGateway.Testing.Simulation;
using InferenceGateway.Testing.Wire;

namespace InferenceGateway.Testing.Chat;

/// <summary>The JSON of one completion, complete and as chunks.</summary>
internal sealed class CompletionBody(ChatRequest request, ModelAnswer answer)
{
    // 2026-01-01T00:00:00Z. It is constant so that a response does not depend on the time.
    public const long Created = 1767225600;

    public string Whole() => Envelope("chat.completion", [.. Choices().Select(Choice)], Usage());

    /// <summary>Creates the chunks of all choices in turn. The chunks that the MCP middleware forwards have no usage at the end.</summary>
    public IEnumerable<string> Chunks(bool withUsage = true)
    {
        var choices = Choices().Select(choice => CompletionDeltas.Of(answer, CallId(choice)).ToArray()).ToArray();
        for (var step = 0; step < choices[0].Length; step++)
        {
            foreach (var choice in Choices())
            {
                yield return Chunk(choice, choices[choice][step], finish: null);
            }
        }

        foreach (var choice in Choices())
        {
            yield return Chunk(choice, [], answer.FinishReason);
        }

        if (withUsage)
        {
            yield return Envelope("chat.completion.chunk", [], Usage());
        }
    }

    private IEnumerable<int> Choices() => Enumerable.Range(0, request.Choices);

    private string CallId(int choice) => $"call_{request.Id}{(choice == 0 ? "" : $"_{choice}")}";

    private JsonNode Choice(int index) => new JsonObject
    {
        ["index"] = index,
        ["message"] = Message(index),
        ["finish_reason"] = answer.FinishReason,
    };

    private JsonObject Message(int choice)
    {
        var message = new JsonObject
        {
            ["role"] = "assistant",
            ["content"] = answer.ToolCalls.Count > 0 ? null : answer.Text,
        };
        if (answer.Reasoning is not null)
        {
            message["reasoning_content"] = answer.Reasoning;
        }

        if (answer.ToolCalls.Count > 0)
        {
            message["tool_calls"] = new JsonArray([.. answer.ToolCalls.Select((call, index) => new JsonObject
            {
                ["id"] = $"{CallId(choice)}_{index}",
                ["type"] = "function",
                ["function"] = new JsonObject { ["name"] = call.Name, ["arguments"] = call.Arguments },
            })]);
        }

        return message;
    }

    private string Chunk(int choice, JsonObject delta, string? finish) => Envelope(
        "chat.completion.chunk",
        [new JsonObject { ["index"] = choice, ["delta"] = delta, ["finish_reason"] = finish }],
        usage: null);

    private string Envelope(string type, JsonArray choices, JsonObject? usage)
    {
        var body = new JsonObject
        {
            ["id"] = "chatcmpl-" + request.Id,
            ["object"] = type,
            ["created"] = Created,
            ["model"] = request.Model,
            ["choices"] = choices,
        };
        if (usage is not null)
        {
            body["usage"] = usage;
        }

        return body.ToWireJson();
    }

    private JsonObject Usage()
    {
        var count = TokenCount.Of(request.Prompt, answer, request.Choices);
        var usage = new JsonObject
        {
            ["prompt_tokens"] = count.Prompt,
            ["completion_tokens"] = count.Completion,
            ["total_tokens"] = count.Total,
        };
        if (count.Reasoning > 0)
        {
            usage["completion_tokens_details"] = new JsonObject { ["reasoning_tokens"] = count.Reasoning };
        }

        return usage;
    }
}
