using InferenceGateway.Testing.Chat;

namespace InferenceGateway.Testing.Mcp;

/// <summary>
/// The answer of the MCP middleware: the last turn, or a stream of all turns one behind the other, without the results of
/// the tools, without usage, and with one end.
/// </summary>
internal static class McpReply
{
    public static FakeReply Create(ChatRequest chat, TimeSpan chunkDelay)
    {
        var turns = McpConversation.Turns(chat);
        return chat.IsStream
            ? CompletionReply.Stream(turns.SelectMany(turn => turn.Chunks(withUsage: false)), chunkDelay)
            : FakeReply.Json(turns[^1].Whole());
    }
}
