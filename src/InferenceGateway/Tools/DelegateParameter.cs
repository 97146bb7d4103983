using System.Collections;
using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Text.Json.Serialization.Metadata;
using InferenceGateway.StructuredOutput;

namespace InferenceGateway.Tools;

/// <summary>A parameter of a delegate that is a tool: an argument of the tool, the cancellation token, or a service.</summary>
[RequiresUnreferencedCode(DelegateTool.Message)]
[RequiresDynamicCode(DelegateTool.Message)]
internal sealed class DelegateParameter
{
    private readonly IServiceProvider? _services;

    private DelegateParameter(ParameterInfo parameter, IServiceProvider? services)
    {
        Parameter = parameter;
        _services = services is not null && IsService(parameter.ParameterType, services) ? services : null;
        IsArgument = _services is null && parameter.ParameterType != typeof(CancellationToken);
    }

    public ParameterInfo Parameter { get; }

    /// <summary>Whether the model gives the value.</summary>
    public bool IsArgument { get; }

    /// <summary>Why no value can be given; null if one can.</summary>
    private string? Fault => Parameter.ParameterType switch
    {
        { IsByRef: true } or { IsPointer: true } or { IsByRefLike: true } => "is passed by reference, or lives on the stack",
        _ when !IsArgument => null,
        _ when string.IsNullOrEmpty(Parameter.Name) || Parameter.Name == "_" => "has no name, by which the model could give a value",
        var type when type == typeof(IServiceProvider) || IsAbstract(type) => "cannot be read from JSON. If it is a service, pass an IServiceProvider that provides it",
        _ => null,
    };

    public static DelegateParameter[] All(Delegate run, IServiceProvider? services)
    {
        // A delegate of an extension method, or of a compiled expression, has its first argument already.
        var parameters = run.Method.GetParameters();
        var count = run.GetType().GetMethod("Invoke")!.GetParameters().Length;
        DelegateParameter[] all = [.. parameters.Skip(parameters.Length - count).Select(parameter => new DelegateParameter(parameter, services))];
        foreach (var one in all)
        {
            if (one.Fault is { } fault)
            {
                throw new ArgumentException($"The parameter '{one.Parameter.Name}' ({SchemaName.Of(one.Parameter.ParameterType)}) of the function {fault}.", nameof(run));
            }
        }

        return all;
    }

    public object? ValueOf(ToolArguments arguments, CancellationToken cancellationToken) =>
        IsArgument ? arguments[Parameter]
        : _services is null ? cancellationToken
        : Service(_services, Parameter.ParameterType)
            ?? throw new InvalidOperationException($"The services no longer provide {SchemaName.Of(Parameter.ParameterType)}, which the parameter '{Parameter.Name}' needs.");

    private static bool IsAbstract(Type type) =>
        type.IsAbstract && ReflectionTypeInfo.Options.GetTypeInfo(type) is { Kind: JsonTypeInfoKind.Object, PolymorphismOptions: null };

    /// <summary>Whether a type is a service. Values, texts and lists never are: containers provide an empty list of everything.</summary>
    private static bool IsService(Type type, IServiceProvider services) =>
        !type.IsValueType && !typeof(IEnumerable).IsAssignableFrom(type) && Service(services, type) is not null;

    private static object? Service(IServiceProvider services, Type type) => type == typeof(IServiceProvider) ? services : services.GetService(type);
}
