using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Text.Json.Serialization.Metadata;
using InferenceGateway.StructuredOutput;

namespace InferenceGateway.Tools;

/// <summary>The arguments of one call of a <see cref="DelegateTool"/>. System.Text.Json sees an object with a property for each parameter.</summary>
internal sealed class ToolArguments
{
    private readonly Dictionary<ParameterInfo, object?> _values = [];

    public object? this[ParameterInfo parameter] => _values.TryGetValue(parameter, out var value) ? value : parameter.DefaultValue;

    [RequiresUnreferencedCode(DelegateTool.Message)]
    [RequiresDynamicCode(DelegateTool.Message)]
    public static JsonTypeInfo<ToolArguments> TypeOf(IEnumerable<DelegateParameter> parameters)
    {
        var type = JsonTypeInfo.CreateJsonTypeInfo<ToolArguments>(ReflectionTypeInfo.Options);
        type.CreateObject = static () => new ToolArguments();
        foreach (var parameter in parameters.Where(static parameter => parameter.IsArgument).Select(static parameter => parameter.Parameter))
        {
            type.Properties.Add(Property(type, parameter));
        }

        return type;
    }

    [RequiresUnreferencedCode(DelegateTool.Message)]
    [RequiresDynamicCode(DelegateTool.Message)]
    private static JsonPropertyInfo Property(JsonTypeInfo type, ParameterInfo parameter)
    {
        var property = type.CreateJsonPropertyInfo(parameter.ParameterType, parameter.Name!);
        property.AttributeProvider = parameter;
        property.IsRequired = !parameter.HasDefaultValue;
        property.Set = (arguments, value) => ((ToolArguments)arguments)._values[parameter] = value;
        if (!parameter.ParameterType.IsValueType)
        {
            property.IsGetNullable = property.IsSetNullable = new NullabilityInfoContext().Create(parameter).WriteState == NullabilityState.Nullable;
        }

        return property;
    }
}
