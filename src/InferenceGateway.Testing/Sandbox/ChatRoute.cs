using InferenceGateway.Testing.Chat;

namespace InferenceGateway.Testing.Sandbox;

/// <summary>POST /v1/chat/completions: checks as the gateway does, then answers in the model's place.</summary>
internal sealed class ChatRoute(TimeSpan chunkDelay)
{
    public FakeReply Answer(RecordedRequest request) => ChatRequest.TryRead(request, out var chat) switch
    {
        false => FakeReply.Error(400, "Failed to decode request"),
        true when chat.Provider is null => FakeReply.Error(
            400,
            "Unable to determine provider for model. Please specify a provider using the ?provider= query parameter "
            + "or use the provider/model format (e.g., openai/gpt-4)."),
        true when !KnownProviders.Contains(chat.Provider) => FakeReply.Error(400, ModelsRoute.UnknownProvider),
        true => InPlaceOfTheModel(chat),
    };

    // The one place that decides what "the model" does. It always answers with text, also where chat.DeclaresTools.
    private FakeReply InPlaceOfTheModel(ChatRequest chat) =>
        CompletionReply.Create(chat, SandboxText.For(chat), finishReason: "stop", chunkDelay);
}
