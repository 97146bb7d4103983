using InferenceGateway;
using InferenceGateway.Extensions.AI;
using InferenceGateway.Models;

namespace Microsoft.Extensions.AI;

/// <summary>Adds <c>ToolHandler.From(…)</c>. A compiler before C# 14 calls it as <c>ToolHandlerExtensions.From(…)</c>.</summary>
public static class ToolHandlerExtensions
{
    extension(ToolHandler)
    {
        /// <summary>A function of Microsoft.Extensions.AI with what runs it, for <c>RunToolsAsync</c>.</summary>
        /// <param name="function">The function, for example of <see cref="AIFunctionFactory"/>. What it returns goes to the model: a string as it is, anything else as JSON.</param>
        /// <param name="services">Where the function takes its services from; null: it needs none.</param>
        /// <returns>The handler.</returns>
        /// <exception cref="ArgumentNullException"><paramref name="function"/> is null.</exception>
        /// <exception cref="ArgumentException">The function has no name, its schema is not a JSON object, or it is an <see cref="ApprovalRequiredAIFunction"/>: <c>RunToolsAsync</c> asks nobody.</exception>
        public static ToolHandler From(AIFunction function, IServiceProvider? services = null)
        {
            ArgumentNullException.ThrowIfNull(function);
            return function.GetService<ApprovalRequiredAIFunction>() is not null
                ? throw new ArgumentException(
                    $"The function '{function.Name}' must be approved before it runs, and RunToolsAsync asks nobody. Use a chat client that invokes functions, or the function within it.", nameof(function))
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
