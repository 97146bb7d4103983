using System.Text.Json;

namespace InferenceGateway.Testing.Simulation;

/// <summary>The request to a model, independent of the API.</summary>
internal sealed record ModelRequest
{
    public IReadOnlyList<ModelMessage> Messages { get; init; } = [];

    public IReadOnlyList<ModelTool> Tools { get; init; } = [];

    public ToolChoice ToolChoice { get; init; } = ToolChoice.Auto;

    public bool AllowsSeveralCalls { get; init; } = true;

    public AnswerFormat Format { get; init; } = AnswerFormat.Text;

    /// <summary>Whether the model returns reasoning.</summary>
    public bool Reasons { get; init; }

    public string Question => Messages.LastOrDefault(message => message.IsFromUser)?.Text ?? "";

    /// <summary>The results of the tools that the last answer called.</summary>
    public IEnumerable<string> ToolResults => Messages
        .Reverse()
        .TakeWhile(message => message.IsToolResult)
        .Reverse()
        .Select(message => message.Text);

    public bool EndsWithUser => Messages is [.., { IsFromUser: true }];
}

/// <summary>The parts of a message that the answer depends on.</summary>
internal sealed record ModelMessage(string Role, string Text, int Images = 0)
{
    public bool IsFromUser => Role == "user";

    public bool IsToolResult => Role == "tool";
}

/// <summary>A tool that the model may call. The schema is undefined if the request has none.</summary>
internal sealed record ModelTool(string Name, JsonElement Schema);

/// <summary>Whether the model may call tools, and which one it must call.</summary>
internal sealed record ToolChoice(bool IsAllowed, string? Name)
{
    public static ToolChoice Auto { get; } = new(IsAllowed: true, Name: null);

    public static ToolChoice None { get; } = new(IsAllowed: false, Name: null);
}

/// <summary>Whether the answer is JSON, and its schema.</summary>
internal sealed record AnswerFormat(bool IsJson, JsonElement Schema)
{
    public static AnswerFormat Text { get; } = new(IsJson: false, default);

    public static AnswerFormat JsonObject { get; } = new(IsJson: true, default);

    public static AnswerFormat JsonSchema(JsonElement schema) => new(IsJson: true, schema);
}
