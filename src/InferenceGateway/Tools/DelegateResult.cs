using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Text.Json;
using InferenceGateway.StructuredOutput;

namespace InferenceGateway.Tools;

/// <summary>Awaits what a delegate returns, and writes it as text for the model.</summary>
[RequiresUnreferencedCode(DelegateTool.Message)]
[RequiresDynamicCode(DelegateTool.Message)]
internal sealed class DelegateResult
{
    /// <summary>What the model receives if there is no result. Some providers refuse an empty text.</summary>
    private const string Nothing = "Done.";

    private readonly Type? _type;
    private readonly MethodInfo? _asTask;
    private readonly PropertyInfo? _result;

    /// <param name="returned">The type that the delegate returns.</param>
    public DelegateResult(Type returned)
    {
        var open = returned.IsGenericType ? returned.GetGenericTypeDefinition() : null;
        var isTask = open == typeof(Task<>) || open == typeof(ValueTask<>);
        _type = isTask ? returned.GetGenericArguments()[0] : returned == typeof(void) || returned == typeof(Task) || returned == typeof(ValueTask) ? null : returned;
        _asTask = open == typeof(ValueTask<>) ? returned.GetMethod(nameof(ValueTask<>.AsTask)) : null;
        _result = isTask ? typeof(Task<>).MakeGenericType(_type!).GetProperty(nameof(Task<>.Result)) : null;
    }

    public async Task<string> ReadAsync(object? returned)
    {
        if (returned is ValueTask plain)
        {
            await plain.ConfigureAwait(false);
        }

        var value = _asTask is null ? returned : _asTask.Invoke(returned, null);
        if (value is Task task)
        {
            await task.ConfigureAwait(false);
            value = _result?.GetValue(task);
        }

        return _type is null ? Nothing : value as string ?? JsonSerializer.Serialize(value, _type, ReflectionTypeInfo.Options);
    }
}
