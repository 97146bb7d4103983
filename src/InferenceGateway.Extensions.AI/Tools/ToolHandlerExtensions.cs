using InferenceGateway;
using InferenceGateway.Extensions.AI;
using InferenceGateway.Models;

namespace Microsoft.Extensions.AI;

/// <summary>Provides <c>ToolHandler.From(…)</c>. With a compiler before C# 14, call <c>ToolHandlerExtensions.From(…)</c>.</summary>
public static class ToolHandlerExtensions
{
    extension(ToolHandler)
    {
        /// <summary>Creates a tool handler from a function of Microsoft.Extensions.AI, for <c>RunToolsAsync</c>.</summary>
        /// <param name="function">The function, for example from <see cref="AIFunctionFactory"/>. A string that it returns is sent to the model unchanged, and any other result as JSON.</param>
        /// <param name="services">The services for the function; null if it needs none.</param>
        /// <returns>The handler.</returns>
        /// <exception cref="ArgumentNullException"><paramref name="function"/> is null.</exception>
        /// <exception cref="ArgumentException">The function has no name, its schema is not a JSON object, or it is an <see cref="ApprovalRequiredAIFunction"/>, which <c>RunToolsAsync</c> does not support.</exception>
        public static ToolHandler From(AIFunction function, IServiceProvider? services = null)
        {
            ArgumentNullException.ThrowIfNull(function);
            return function.GetService<ApprovalRequiredAIFunction>() is not null
                ? throw new ArgumentException(
                    $"The function '{function.Name}' requires approval, which RunToolsAsync does not support. Use a chat client that invokes functions, or pass the inner function.", nameof(function))
                : new ToolHandler(ChatCompletionTool.From(function), (call, token) => RunAsync(function, services, call, token));
        }
    }

    private static async Task<string> RunAsync(AIFunction function, IServiceProvider? services, ChatCompletionMessageToolCall call, CancellationToken cancellationToken)
    {
        var arguments = new AIFunctionArguments(ToolArguments.Parse(call.Function.Arguments)) { Services = services };
        var result = await function.InvokeAsync(arguments, cancellationToken).ConfigureAwait(false);
        return ToolResultWriter.Text(result, $"The result of '{function.Name}'");
    }
}
