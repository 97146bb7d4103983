using System.Text.Json;
using InferenceGateway.Testing.Simulation;
using InferenceGateway.Testing.Wire;

namespace InferenceGateway.Testing.Chat;

/// <summary>The parts of a chat request that the answer depends on.</summary>
internal sealed record ChatRequest
{
    private const int MostChoices = 128;

    /// <summary>The name of the model as the provider receives it.</summary>
    public string Model { get; init; } = "";

    /// <summary>The name of the model as the client sent it.</summary>
    public string RequestedModel { get; init; } = "";

    /// <summary>The provider from the query, or else from the prefix of the model, whether it is known or not; null if there is none.</summary>
    public string? Provider { get; init; }

    public bool IsStream { get; init; }

    /// <summary>The number of choices that the request asks for.</summary>
    public int Choices { get; init; } = 1;

    public ModelRequest Prompt { get; init; } = new();

    /// <summary>An id that is derived from the request, so that the same request has the same id.</summary>
    public string Id { get; init; } = "";

    /// <summary>Reads a request. If it is invalid, only its id is set.</summary>
    public static ChatRequest Read(RecordedRequest request) =>
        TryRead(request, out var chat) ? chat : new ChatRequest { Id = RequestHash.Of(request) };

    /// <summary>Reads a request as strictly as the gateway does. Returns false if the gateway would fail to decode it.</summary>
    public static bool TryRead(RecordedRequest request, out ChatRequest chat)
    {
        chat = new ChatRequest();
        if (!JsonBody.TryParse(request, out var root) || !ChatRequestTypes.Fit(root))
        {
            return false;
        }

        var messages = new List<ModelMessage>();
        foreach (var element in root.Items("messages"))
        {
            if (!ChatMessage.TryRead(element, out var message))
            {
                return false;
            }

            messages.Add(message);
        }

        var requested = root.Text("model") ?? "";
        var (provider, model) = ModelName.Resolve(request.Query.GetValueOrDefault("provider"), requested);
        chat = new ChatRequest
        {
            Model = model,
            RequestedModel = requested,
            Provider = provider,
            IsStream = root.IsTrue("stream"),
            Choices = root.IsMissing("n") ? 1 : (int)Math.Clamp(root.Member("n").GetInt64(), 1, MostChoices),
            Prompt = ReadPrompt(root, messages) with { Reasons = ModelName.Reasons(model) },
            Id = RequestHash.Of(request),
        };
        return true;
    }

    private static ModelRequest ReadPrompt(JsonElement root, List<ModelMessage> messages) => new()
    {
        Messages = messages,
        Tools = [.. root.Items("tools").Select(tool => tool.Member("function")).Select(ReadTool).OfType<ModelTool>()],
        ToolChoice = root.Member("tool_choice") switch
        {
            { ValueKind: JsonValueKind.String } choice when choice.AsText() == "none" => ToolChoice.None,
            var choice => new ToolChoice(IsAllowed: true, choice.Member("function").Text("name")),
        },
        AllowsSeveralCalls = !root.IsFalse("parallel_tool_calls"),
        Format = root.Member("response_format") switch
        {
            var format when format.Text("type") == "json_schema" =>
                AnswerFormat.JsonSchema(format.Member("json_schema").Member("schema")),
            var format when format.Text("type") == "json_object" => AnswerFormat.JsonObject,
            _ => AnswerFormat.Text,
        },
    };

    private static ModelTool? ReadTool(JsonElement function) =>
        function.Text("name") is { } name ? new ModelTool(name, function.Member("parameters")) : null;
}
