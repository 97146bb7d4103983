using System.Text.Json;
using InferenceGateway.Testing.Chat;
using InferenceGateway.Testing.Simulation;
using InferenceGateway.Testing.Wire;

namespace InferenceGateway.Testing.Responses;

/// <summary>The parts of a request to the Responses API that the answer depends on.</summary>
internal sealed record ResponsesRequest
{
    /// <summary>The JSON of the request. The response repeats some of its members.</summary>
    public JsonElement Root { get; init; }

    public string Model { get; init; } = "";

    public string? Provider { get; init; }

    public bool IsStream { get; init; }

    public ModelRequest Prompt { get; init; } = new();

    public string Id { get; init; } = "";

    /// <summary>Reads a request. If it is invalid, only its id is set.</summary>
    public static ResponsesRequest Read(RecordedRequest request) =>
        TryRead(request, out var read) ? read : new ResponsesRequest { Id = RequestHash.Of(request) };

    public static bool TryRead(RecordedRequest request, out ResponsesRequest read)
    {
        read = new ResponsesRequest();
        if (!JsonBody.TryParseRelayed(request, out var root))
        {
            return false;
        }

        var (provider, model) = ModelName.Resolve(request.Query.GetValueOrDefault("provider"), root.Text("model") ?? "");
        read = new ResponsesRequest
        {
            Root = root,
            Model = model,
            Provider = provider,
            IsStream = root.IsTrue("stream"),
            Prompt = ReadPrompt(root) with
            {
                Reasons = ModelName.Reasons(model) || root.Member("reasoning").ValueKind == JsonValueKind.Object,
            },
            Id = RequestHash.Of(request),
        };
        return true;
    }

    private static ModelRequest ReadPrompt(JsonElement root) => new()
    {
        Messages = [.. ReadMessages(root)],
        Tools = [.. root.Items("tools").Select(ReadTool).OfType<ModelTool>()],
        ToolChoice = root.Member("tool_choice") switch
        {
            var choice when choice.AsText() == "none" => ToolChoice.None,
            var choice => new ToolChoice(IsAllowed: true, choice.Text("name")),
        },
        AllowsSeveralCalls = !root.IsFalse("parallel_tool_calls"),
        Format = root.Member("text").Member("format") switch
        {
            var format when format.Text("type") == "json_schema" => AnswerFormat.JsonSchema(format.Member("schema")),
            var format when format.Text("type") == "json_object" => AnswerFormat.JsonObject,
            _ => AnswerFormat.Text,
        },
    };

    private static IEnumerable<ModelMessage> ReadMessages(JsonElement root)
    {
        if (root.Text("instructions") is { } instructions)
        {
            yield return new ModelMessage("system", instructions);
        }

        if (root.Text("input") is { } question)
        {
            yield return new ModelMessage("user", question);
        }

        foreach (var item in root.Items("input"))
        {
            yield return ReadItem(item);
        }
    }

    private static ModelMessage ReadItem(JsonElement item) => item.Text("type") switch
    {
        "function_call_output" => new ModelMessage("tool", ChatMessage.TextOf(item.Member("output"))),
        "function_call" => new ModelMessage("assistant", item.Text("arguments") ?? ""),
        null or "message" => new ModelMessage(
            item.Text("role") ?? "",
            ChatMessage.TextOf(item.Member("content")),
            item.Items("content").Count(part => part.Text("type") == "input_image")),
        var other => new ModelMessage(other, ""),
    };

    private static ModelTool? ReadTool(JsonElement tool) =>
        tool.Text("type") == "function" && tool.Text("name") is { } name
            ? new ModelTool(name, tool.Member("parameters"))
            : null;
}
