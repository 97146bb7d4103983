using System.Text.Json;
using InferenceGateway.Testing.Chat;
using InferenceGateway.Testing.Simulation;
using InferenceGateway.Testing.Wire;

namespace InferenceGateway.Testing.Messages;

/// <summary>The parts of a request to the Messages API that the answer depends on.</summary>
internal sealed record MessagesRequest
{
    private static readonly string[] s_required = ["max_tokens", "messages", "model"];

    public string Model { get; init; } = "";

    public string? Provider { get; init; }

    public bool IsStream { get; init; }

    /// <summary>The first member that Anthropic requires and the request lacks.</summary>
    public string? Missing { get; init; }

    public ModelRequest Prompt { get; init; } = new();

    public string Id { get; init; } = "";

    /// <summary>Reads a request. If it is invalid, only its id is set.</summary>
    public static MessagesRequest Read(RecordedRequest request) =>
        TryRead(request, out var read) ? read : new MessagesRequest { Id = RequestHash.Of(request) };

    public static bool TryRead(RecordedRequest request, out MessagesRequest read)
    {
        read = new MessagesRequest();
        if (!JsonBody.TryParseRelayed(request, out var root))
        {
            return false;
        }

        var (provider, model) = ModelName.Resolve(request.Query.GetValueOrDefault("provider"), root.Text("model") ?? "");
        read = new MessagesRequest
        {
            Model = model,
            Provider = provider,
            IsStream = root.IsTrue("stream"),
            Missing = Array.Find(s_required, name => root.IsMissing(name)),
            Prompt = ReadPrompt(root),
            Id = RequestHash.Of(request),
        };
        return true;
    }

    private static ModelRequest ReadPrompt(JsonElement root) => new()
    {
        Messages = [.. ReadSystem(root), .. root.Items("messages").SelectMany(ReadMessage)],
        Tools = [.. root.Items("tools").Select(ReadTool).OfType<ModelTool>()],
        ToolChoice = root.Member("tool_choice") switch
        {
            var choice when choice.Text("type") == "none" => ToolChoice.None,
            var choice => new ToolChoice(IsAllowed: true, choice.Text("name")),
        },
        AllowsSeveralCalls = !root.Member("tool_choice").IsTrue("disable_parallel_tool_use"),
        Reasons = root.Member("thinking").Text("type") is { } thinking && thinking != "disabled",
    };

    private static IEnumerable<ModelMessage> ReadSystem(JsonElement root) =>
        root.IsMissing("system") ? [] : [new ModelMessage("system", ChatMessage.TextOf(root.Member("system")))];

    // Tool results are sent in a message of the user, possibly with text. The results count as the last messages.
    private static IEnumerable<ModelMessage> ReadMessage(JsonElement message)
    {
        var content = message.Member("content");
        var results = content.AsItems().Where(block => block.Text("type") == "tool_result").ToArray();
        var text = ChatMessage.TextOf(content);
        if (results.Length == 0 || text.Length > 0)
        {
            yield return new ModelMessage(
                message.Text("role") ?? "", text, content.AsItems().Count(block => block.Text("type") == "image"));
        }

        foreach (var result in results)
        {
            yield return new ModelMessage("tool", ChatMessage.TextOf(result.Member("content")));
        }
    }

    private static ModelTool? ReadTool(JsonElement tool) =>
        tool.Text("name") is { } name ? new ModelTool(name, tool.Member("input_schema")) : null;
}
