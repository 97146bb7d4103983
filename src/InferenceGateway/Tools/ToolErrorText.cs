using InferenceGateway.Errors;

namespace InferenceGateway.Tools;

/// <summary>What a model is told when a tool call fails: enough to do better the next time.</summary>
internal static class ToolErrorText
{
    public static string Unknown(string name, IEnumerable<string> known) =>
        $"Error: there is no tool \"{ApiFailureText.OneLine(name, 100)}\". The tools are: {string.Join(", ", known)}.";

    public static string NotJson(FormatException exception) =>
        $"Error: the arguments are not valid JSON, so the tool was not run. Call it again with one JSON object that fits its schema. {exception.Message}";

    /// <summary>The message alone: a stack trace says nothing to a model, and much to whoever reads the provider's log.</summary>
    public static string Failed(Exception exception) =>
        $"Error: {(string.IsNullOrWhiteSpace(exception.Message) ? exception.GetType().Name : exception.Message)}";
}
