using InferenceGateway.Errors;

namespace InferenceGateway.Tools;

/// <summary>The texts that a model receives if a tool call fails.</summary>
internal static class ToolErrorText
{
    public static string Unknown(string name, IEnumerable<string> known) =>
        $"Error: there is no tool \"{ApiFailureText.OneLine(name, 100)}\". The available tools are: {string.Join(", ", known)}.";

    public static string NotJson(FormatException exception) =>
        $"Error: the arguments are not valid JSON, so the tool was not run. Call it again with one JSON object that fits its schema. {exception.Message}";

    /// <summary>Describes an exception by its message only. A stack trace does not help the model, and would end up in the provider's log.</summary>
    public static string Failed(Exception exception) =>
        $"Error: {(string.IsNullOrWhiteSpace(exception.Message) ? exception.GetType().Name : exception.Message)}";
}
