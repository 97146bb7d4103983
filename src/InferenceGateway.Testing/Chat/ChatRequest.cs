using System.Text.Json;

namespace InferenceGateway.Testing.Chat;

/// <summary>What an answer needs to know of a chat request.</summary>
internal sealed record ChatRequest
{
    /// <summary>The model as the provider gets to see it.</summary>
    public string Model { get; init; } = "";

    /// <summary>The provider that the query or else the model's prefix names, known or not; null if neither does.</summary>
    public string? Provider { get; init; }

    public bool IsStream { get; init; }

    public bool DeclaresTools { get; init; }

    public IReadOnlyList<ChatMessage> Messages { get; init; } = [];

    /// <summary>Tells calls apart, and is the same for the same request.</summary>
    public string Id { get; init; } = "";

    /// <summary>The request, or as much as is known of one that is no chat request.</summary>
    public static ChatRequest Read(RecordedRequest request) =>
        TryRead(request, out var chat) ? chat : new ChatRequest { Id = CompletionId.Of(request) };

    /// <summary>Reads as strictly as the gateway: what it fails to decode is false here.</summary>
    public static bool TryRead(RecordedRequest request, out ChatRequest chat)
    {
        chat = new ChatRequest();
        try
        {
            using var document = JsonDocument.Parse(request.Body);
            return ChatRequestTypes.Fit(document.RootElement) && TryRead(document.RootElement, request, out chat);
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static bool TryRead(JsonElement root, RecordedRequest request, out ChatRequest chat)
    {
        chat = new ChatRequest();
        var messages = new List<ChatMessage>();
        foreach (var element in Elements(root, "messages"))
        {
            if (!ChatMessage.TryRead(element, out var message))
            {
                return false;
            }

            messages.Add(message);
        }

        var (provider, model) = ModelName.Resolve(request.Query.GetValueOrDefault("provider"), Text(root, "model"));
        chat = new ChatRequest
        {
            Model = model,
            Provider = provider,
            IsStream = root.TryGetProperty("stream", out var stream) && stream.ValueKind == JsonValueKind.True,
            DeclaresTools = Elements(root, "tools").Any(),
            Messages = messages,
            Id = CompletionId.Of(request),
        };
        return true;
    }

    private static string Text(JsonElement root, string name) =>
        root.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : "";

    private static JsonElement.ArrayEnumerator Elements(JsonElement root, string name) =>
        root.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Array ? value.EnumerateArray() : default;
}
