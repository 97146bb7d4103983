using System.Diagnostics.CodeAnalysis;

namespace InferenceGateway.Json;

/// <summary>Specifies the converter that <see cref="GatewayJsonConverter"/> creates for a type, so that trimming keeps the converter if it keeps the type.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, Inherited = false)]
internal sealed class ConvertedByAttribute([DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor)] Type converter) : Attribute
{
    [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor)]
    public Type Converter { get; } = converter;
}
