namespace InferenceGateway.Models;

/// <summary>Provides <c>ChatCompletionTool.Function(…)</c>. It is an extension because <see cref="ChatCompletionTool"/> has a property of this name. With a compiler before C# 14, call <c>ChatCompletionTools.Function(…)</c>.</summary>
public static class ChatCompletionTools
{
    extension(ChatCompletionTool)
    {
        /// <summary>Creates a tool from a function that the model may call.</summary>
        /// <param name="name">The name of the function. It consists of letters, digits, <c>_</c> and <c>-</c>.</param>
        /// <param name="description">What the function does and when to use it. The model decides by this text; null to send none.</param>
        /// <param name="parameters">The JSON Schema of the arguments, which is a JSON object; null if the function has none.</param>
        /// <param name="strict">Whether the arguments must follow the schema exactly. If true, the schema must follow the rules of the provider's strict mode. Null selects the provider's default.</param>
        /// <returns>The tool.</returns>
        /// <exception cref="ArgumentException"><paramref name="name"/> is empty, or <paramref name="parameters"/> is not a JSON object.</exception>
        public static ChatCompletionTool Function(string name, string? description = null, RawJson? parameters = null, bool? strict = null)
        {
            ArgumentException.ThrowIfNullOrWhiteSpace(name);
            if (parameters is { Kind: not System.Text.Json.JsonValueKind.Object })
            {
                throw new ArgumentException("The schema of a function's arguments must be a JSON object, such as {\"type\":\"object\",\"properties\":{…}}. Omit it if the function has no arguments.", nameof(parameters));
            }

            return new ChatCompletionTool
            {
                Function = new FunctionObject { Name = name, Description = description, Parameters = parameters, Strict = strict },
            };
        }
    }
}
