using InferenceGateway.Extensions.AI;
using InferenceGateway.Models;

namespace Microsoft.Extensions.AI;

/// <summary>Adds <c>ChatCompletionTool.From(…)</c>. A compiler before C# 14 calls it as <c>ChatCompletionToolExtensions.From(…)</c>.</summary>
public static class ChatCompletionToolExtensions
{
    extension(ChatCompletionTool)
    {
        /// <summary>A function of Microsoft.Extensions.AI as a tool that the model is told of. To have it run as well, make it a handler with <c>ToolHandler.From</c>.</summary>
        /// <param name="function">The function, for example of <see cref="AIFunctionFactory"/>. A <c>true</c> or <c>false</c> under <c>strict</c> in its additional properties says whether its schema must be followed exactly.</param>
        /// <returns>The tool: name, description and schema of the function.</returns>
        /// <exception cref="ArgumentNullException"><paramref name="function"/> is null.</exception>
        /// <exception cref="ArgumentException">The function has no name, or its schema is not a JSON object.</exception>
        public static ChatCompletionTool From(AIFunctionDeclaration function)
        {
            ArgumentNullException.ThrowIfNull(function);
            return ToolWriter.Function(function, strict: null);
        }
    }
}
