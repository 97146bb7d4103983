using System.Text.Json;

namespace InferenceGateway.Testing.Simulation;

/// <summary>What a model is asked, whichever operation asks it.</summary>
internal sealed record ModelRequest
{
    public IReadOnlyList<ModelMessage> Messages { get; init; } = [];

    public IReadOnlyList<ModelTool> Tools { get; init; } = [];

    public ToolChoice ToolChoice { get; init; } = ToolChoice.Auto;

    public bool AllowsSeveralCalls { get; init; } = true;

    public AnswerFormat Format { get; init; } = AnswerFormat.Text;

    /// <summary>Whether the model shows its reasoning.</summary>
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

/// <summary>A message, reduced to what an answer depends on.</summary>
internal sealed record ModelMessage(string Role, string Text, int Images = 0)
{
    public bool IsFromUser => Role == "user";

    public bool IsToolResult => Role == "tool";
}

/// <summary>A tool that the model may call; its schema is undefined if none was given.</summary>
internal sealed record ModelTool(string Name, JsonElement Schema);

/// <summary>Whether tools may be called, and which one must be.</summary>
internal sealed record ToolChoice(bool IsAllowed, string? Name)
{
    public static ToolChoice Auto { get; } = new(IsAllowed: true, Name: null);

    public static ToolChoice None { get; } = new(IsAllowed: false, Name: null);
}

/// <summary>Whether the answer is JSON, and by which schema.</summary>
internal sealed record AnswerFormat(bool IsJson, JsonElement Schema)
{
    public static AnswerFormat Text { get; } = new(IsJson: false, default);

    public static AnswerFormat JsonObject { get; } = new(IsJson: true, default);

    public static AnswerFormat JsonSchema(JsonElement schema) => new(IsJson: true, schema);
}
