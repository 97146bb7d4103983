using System.Diagnostics.CodeAnalysis;

namespace InferenceGateway.Json;

/// <summary>Names the converter that <see cref="GatewayJsonConverter"/> makes for a type, so that trimming keeps it where the type is.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, Inherited = false)]
internal sealed class ConvertedByAttribute([DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor)] Type converter) : Attribute
{
    [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor)]
    public Type Converter { get; } = converter;
}
