using System.Reflection;

namespace PublicApi;

/// <summary>The names that a signature gives to the elements of its tuples, in the order in which the compiler writes them down.</summary>
internal sealed class TupleNames(IReadOnlyList<string?>? names)
{
    private int _next;

    public static TupleNames At(ICustomAttributeProvider place) => new(Attributes.Data(place)
        .Where(attribute => attribute.AttributeType.FullName == "System.Runtime.CompilerServices.TupleElementNamesAttribute")
        .Select(attribute => ((IEnumerable<CustomAttributeTypedArgument>)attribute.ConstructorArguments[0].Value!).Select(argument => (string?)argument.Value).ToList())
        .FirstOrDefault());

    public string? Next() => names is not null && _next < names.Count ? names[_next++] : null;
}
