using System.Collections.Concurrent;
using System.Reflection;

namespace InferenceGateway.Tests.GeneratedTypes;

/// <summary>One of the kinds of value that a union holds.</summary>
internal sealed record UnionCase(Type Union, MethodInfo TryGetMethod)
{
    private static readonly ConcurrentDictionary<Type, IReadOnlyList<UnionCase>> Known = new();

    /// <summary>The type that TryGet returns.</summary>
    public Type Type => TryGetMethod.GetParameters()[0].ParameterType.GetElementType()!;

    public static IReadOnlyList<UnionCase> Of(Type union) => Known.GetOrAdd(union, static union =>
        [.. union.GetMethods().Where(x => x.Name == "TryGet").Select(x => new UnionCase(union, x))]);

    public static object Value(object union) => union.GetType().GetProperty("Value")!.GetValue(union)!;

    /// <summary>Converts a value to the union by the implicit conversion for its type.</summary>
    public static object Wrap(Type union, object value)
    {
        var conversion = union.GetMethods().SingleOrDefault(x =>
            x.Name == "op_Implicit" && x.ReturnType == union && x.GetParameters()[0].ParameterType == value.GetType());
        Assert.True(conversion is not null, $"{union.Name} has no implicit conversion from {value.GetType()}.");
        return conversion.Invoke(null, [value])!;
    }

    public bool TryGet(object union, out object? value)
    {
        object?[] arguments = [null];
        var found = (bool)TryGetMethod.Invoke(union, arguments)!;
        value = arguments[0];
        return found;
    }

    public override string ToString() => $"{Union.Name} as {Type.Name}";
}
