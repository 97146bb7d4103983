using InferenceGateway.Testing.Chat;
using InferenceGateway.Testing.Mcp;
using InferenceGateway.Testing.Simulation;
using InferenceGateway.Testing.Wire;

namespace InferenceGateway.Testing.Sandbox;

/// <summary>POST /v1/chat/completions. It validates requests as the gateway does, and answers in place of the model.</summary>
internal sealed class ChatRoute(TimeSpan chunkDelay, bool isMcpEnabled)
{
    public const string Path = "/v1/chat/completions";

    public FakeReply Answer(RecordedRequest request) =>
        isMcpEnabled && string.IsNullOrEmpty(request.Headers.GetValueOrDefault("X-MCP-Bypass"))
            ? AnswerThroughMcp(request)
            : AnswerDirectly(request);

    private FakeReply AnswerDirectly(RecordedRequest request)
    {
        if (BodyLimit.IsExceededOnChat(request))
        {
            return GatewayErrors.BodyTooLarge;
        }

        return ChatRequest.TryRead(request, out var chat) switch
        {
            false => GatewayErrors.BodyNotDecoded,
            true when chat.Provider is null => FakeReply.Error(400, GatewayErrors.NoProvider("openai/gpt-4")),
            true when !KnownProviders.Contains(chat.Provider) => GatewayErrors.ProviderNotFound,
            true => InPlaceOfTheModel(chat),
        };
    }

    // The middleware reads the request before the route does. It has no size limit and its own error messages.
    private FakeReply AnswerThroughMcp(RecordedRequest request) => ChatRequest.TryRead(request, out var chat) switch
    {
        false => FakeReply.Error(400, "Invalid request body"),
        true when chat.Provider is null => FakeReply.Error(400, $"Unsupported model: {chat.RequestedModel}"),
        true when !KnownProviders.Contains(chat.Provider) => FakeReply.Error(500, "Provider not available"),
        true => McpReply.Create(chat, chunkDelay),
    };

    // This is the only place that decides what the model answers.
    private FakeReply InPlaceOfTheModel(ChatRequest chat) =>
        CompletionReply.Create(chat, SandboxModel.Answer(chat.Prompt), chunkDelay);
}
