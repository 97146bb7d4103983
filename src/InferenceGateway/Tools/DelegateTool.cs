using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Runtime.ExceptionServices;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using InferenceGateway.Models;
using InferenceGateway.StructuredOutput;

namespace InferenceGateway.Tools;

/// <summary>A tool that is a delegate. It is the only kind of tool that is called by reflection.</summary>
[RequiresUnreferencedCode(Message)]
[RequiresDynamicCode(Message)]
internal sealed class DelegateTool
{
    public const string Message =
        "The function is called by reflection. In a trimmed or AOT-compiled application, pass a JsonTypeInfo<T> from a source-generated JsonSerializerContext for its arguments.";

    private readonly Delegate _run;
    private readonly DelegateParameter[] _parameters;
    private readonly JsonTypeInfo<ToolArguments> _arguments;
    private readonly DelegateResult _result;

    private DelegateTool(Delegate run, IServiceProvider? services)
    {
        _run = run;
        _parameters = DelegateParameter.All(run, services);
        _arguments = ToolArguments.TypeOf(_parameters);
        _result = new DelegateResult(run.Method.ReturnType);
    }

    /// <param name="name">The name of the tool; null for that of the method.</param>
    /// <param name="description">The description of the tool; null for that of the method.</param>
    /// <param name="run">The delegate.</param>
    /// <param name="services">The services that parameters may be; null if there are none.</param>
    public static ToolHandler Create(string? name, string? description, Delegate run, IServiceProvider? services)
    {
        RequestCheck.ToolName(name ??= DelegateName.Of(run), nameof(name));
        var tool = new DelegateTool(run, services);
        var isStrict = !tool._parameters.Any(static parameter => parameter is { IsArgument: true, Parameter.HasDefaultValue: true });
        return new ToolHandler(
            ChatCompletionTool.Function(
                name,
                description ?? run.Method.GetCustomAttribute<DescriptionAttribute>()?.Description,
                isStrict ? StrictSchema.For(tool._arguments) : OptionalArguments.Allow(StrictSchema.For(tool._arguments), tool._parameters),
                isStrict),
            tool.RunAsync);
    }

    private async Task<string> RunAsync(ChatCompletionMessageToolCall call, CancellationToken cancellationToken)
    {
        var arguments = JsonSerializer.Deserialize(call.Function.Arguments, _arguments) ?? throw new JsonException("The arguments are null, but must be an object.");
        var values = Array.ConvertAll(_parameters, parameter => parameter.ValueOf(arguments, cancellationToken));
        return await _result.ReadAsync(Invoke(values)).ConfigureAwait(false);
    }

    private object? Invoke(object?[] values)
    {
        try
        {
            return _run.DynamicInvoke(values);
        }
        catch (TargetInvocationException exception) when (exception.InnerException is { } failure)
        {
            // The model and the caller see what the function threw.
            ExceptionDispatchInfo.Throw(failure);
            throw;
        }
    }
}
