#if NETSTANDARD2_0
namespace Microsoft.CodeAnalysis;

/// <summary>
/// Hides a type from every other assembly, friends included: our stand-ins must not be in the way of the framework's own.
/// </summary>
[Embedded]
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Interface | AttributeTargets.Enum | AttributeTargets.Delegate)]
internal sealed class EmbeddedAttribute : Attribute;
#endif
