using System.Text.Json.Nodes;

namespace InferenceGateway.Web.Tests;

/// <summary>The chunks of a streamed answer as the gateway sends them.</summary>
internal static class Chunks
{
    /// <summary>A piece of the text.</summary>
    public static string Text(string text) => Chunk(new JsonObject { ["content"] = text }, finishReason: null);

    /// <summary>A piece of the reasoning.</summary>
    public static string Reasoning(string text) => Chunk(new JsonObject { ["reasoning_content"] = text }, finishReason: null);

    /// <summary>The end, with the usage.</summary>
    public static string Last(int tokensIn = 4, int tokensOut = 3) => Chunk([], "stop", new JsonObject
    {
        ["prompt_tokens"] = tokensIn, ["completion_tokens"] = tokensOut, ["total_tokens"] = tokensIn + tokensOut,
    });

    private static string Chunk(JsonObject delta, string? finishReason, JsonObject? usage = null)
    {
        var chunk = new JsonObject
        {
            ["id"] = "c",
            ["object"] = "chat.completion.chunk",
            ["created"] = 1,
            ["model"] = "gpt-4o",
            ["choices"] = new JsonArray(new JsonObject { ["index"] = 0, ["delta"] = delta, ["finish_reason"] = finishReason }),
        };
        if (usage is not null)
        {
            chunk["usage"] = usage;
        }

        return chunk.ToJsonString();
    }
}
