using System.Text.Json.Nodes;
using InferenceGateway.Testing.Replies;

namespace InferenceGateway.Testing.Chat;

/// <summary>The JSON of one completion, whole and in chunks.</summary>
internal sealed class CompletionBody(ChatRequest request, string text, string finishReason)
{
    // 2026-01-01T00:00:00Z: an answer does not depend on when it was given.
    private const long Created = 1767225600;

    public string Whole() => Envelope(
        "chat.completion",
        new JsonArray(new JsonObject
        {
            ["index"] = 0,
            ["message"] = new JsonObject { ["role"] = "assistant", ["content"] = text },
            ["finish_reason"] = finishReason,
        }),
        Usage());

    public IEnumerable<string> Chunks() =>
    [
        Chunk(new JsonObject { ["role"] = "assistant", ["content"] = "" }, finish: null),
        .. Words().Select(word => Chunk(new JsonObject { ["content"] = word }, finish: null)),
        Chunk([], finishReason),
        Envelope("chat.completion.chunk", [], Usage()),
    ];

    private string Chunk(JsonObject delta, string? finish) => Envelope(
        "chat.completion.chunk",
        new JsonArray(new JsonObject { ["index"] = 0, ["delta"] = delta, ["finish_reason"] = finish }),
        usage: null);

    private string Envelope(string type, JsonArray choices, JsonObject? usage)
    {
        var body = new JsonObject
        {
            ["id"] = request.Id,
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
        var (prompt, completion) = TokenCount.Of(request, text);
        return new JsonObject
        {
            ["prompt_tokens"] = prompt,
            ["completion_tokens"] = completion,
            ["total_tokens"] = prompt + completion,
        };
    }

    private IEnumerable<string> Words()
    {
        for (var start = 0; start < text.Length;)
        {
            var space = text.IndexOf(' ', start + 1);
            var end = space < 0 ? text.Length : space;
            yield return text[start..end];
            start = end;
        }
    }
}
