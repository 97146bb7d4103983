using InferenceGateway.Testing.Chat;

namespace InferenceGateway.Testing.Mcp;

/// <summary>
/// Creates the response of the MCP middleware: the last turn, or a stream of all turns. The stream contains neither the results of
/// the tools nor a usage, and has a single end.
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
