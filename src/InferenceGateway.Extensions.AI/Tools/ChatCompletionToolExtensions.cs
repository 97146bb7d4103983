using InferenceGateway.Extensions.AI;
using InferenceGateway.Models;

namespace Microsoft.Extensions.AI;

/// <summary>Provides <c>ChatCompletionTool.From(…)</c>. With a compiler before C# 14, call <c>ChatCompletionToolExtensions.From(…)</c>.</summary>
public static class ChatCompletionToolExtensions
{
    extension(ChatCompletionTool)
    {
        /// <summary>Creates a tool from a function of Microsoft.Extensions.AI. The tool is only declared to the model. To run the function as well, create a handler with <c>ToolHandler.From</c>.</summary>
        /// <param name="function">The function, for example from <see cref="AIFunctionFactory"/>. The value of <c>strict</c> in its additional properties specifies whether its schema must be followed exactly.</param>
        /// <returns>The tool, with the name, the description and the schema of the function.</returns>
        /// <exception cref="ArgumentNullException"><paramref name="function"/> is null.</exception>
        /// <exception cref="ArgumentException">The function has no name, or its schema is not a JSON object.</exception>
        public static ChatCompletionTool From(AIFunctionDeclaration function)
        {
            ArgumentNullException.ThrowIfNull(function);
            return ToolWriter.Function(function, strict: null);
        }
    }
}
