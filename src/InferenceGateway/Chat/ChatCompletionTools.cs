namespace InferenceGateway.Models;

/// <summary>Adds <c>ChatCompletionTool.Function(…)</c>, which stands outside of its type because that has a member of this name. A compiler before C# 14 calls it as <c>ChatCompletionTools.Function(…)</c>.</summary>
public static class ChatCompletionTools
{
    extension(ChatCompletionTool)
    {
        /// <summary>A function that the model may call.</summary>
        /// <param name="name">Its name, which a call repeats: letters, digits, <c>_</c> and <c>-</c>.</param>
        /// <param name="description">What it does and when to use it: from this the model decides. Null: nothing is said.</param>
        /// <param name="parameters">The JSON Schema of its arguments, an object; null: it takes none.</param>
        /// <param name="strict">Whether the arguments must follow the schema exactly, which then has to keep the rules of the provider's strict mode; null: the provider's default.</param>
        /// <returns>The tool.</returns>
        /// <exception cref="ArgumentException">The name is empty, or the schema is not a JSON object.</exception>
        public static ChatCompletionTool Function(string name, string? description = null, RawJson? parameters = null, bool? strict = null)
        {
            ArgumentException.ThrowIfNullOrWhiteSpace(name);
            if (parameters is { Kind: not System.Text.Json.JsonValueKind.Object })
            {
                throw new ArgumentException("The schema of a function's arguments is a JSON object, such as {\"type\":\"object\",\"properties\":{…}}; leave it out where there are no arguments.", nameof(parameters));
            }

            return new ChatCompletionTool
            {
                Function = new FunctionObject { Name = name, Description = description, Parameters = parameters, Strict = strict },
            };
        }
    }
}
