namespace InferenceGateway.Api;

/// <summary>Marks a parameter that is one segment of the path, or a part of one.</summary>
/// <param name="name">The name of the parameter in the path.</param>
[AttributeUsage(AttributeTargets.Parameter)]
internal sealed class PathSegmentAttribute(string name) : Attribute
{
    public string Name { get; } = name;
}

/// <summary>Marks a parameter that is the rest of the path, including its slashes.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
internal sealed class PathRemainderAttribute : Attribute;
