using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Nodes;
using InferenceGateway.StructuredOutput;

namespace InferenceGateway.Tools;

/// <summary>Changes a strict schema so that arguments with a default value may be left out.</summary>
[RequiresUnreferencedCode(DelegateTool.Message)]
[RequiresDynamicCode(DelegateTool.Message)]
internal static class OptionalArguments
{
    public static RawJson Allow(RawJson schema, IEnumerable<DelegateParameter> parameters)
    {
        var root = JsonNode.Parse(schema.Utf8.Span)!;
        var required = new JsonArray();
        foreach (var parameter in parameters.Where(static parameter => parameter.IsArgument).Select(static parameter => parameter.Parameter))
        {
            if (!parameter.HasDefaultValue)
            {
                required.Add((JsonNode)parameter.Name!);
            }
            else if (parameter.DefaultValue is { } value && root["properties"]![parameter.Name!] is JsonObject property && !property.ContainsKey("$ref"))
            {
                property["default"] = JsonSerializer.SerializeToNode(value, parameter.ParameterType, ReflectionTypeInfo.Options);
            }
        }

        root["required"] = required;
        return RawJson.Written(root, static (writer, root) => root.WriteTo(writer));
    }
}
