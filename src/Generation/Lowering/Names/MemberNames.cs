using InferenceGateway.Generation.Reading;

namespace InferenceGateway.Generation.Lowering.Names;

/// <summary>Gives the members of one type their names, and none twice.</summary>
internal sealed class MemberNames(IReadOnlySet<string> reserved, string typeName)
{
    private readonly Dictionary<string, string> _taken = new(StringComparer.Ordinal);

    /// <param name="wire">The name or value on the wire.</param>
    /// <param name="given">The C# name that the document prescribes, if any.</param>
    /// <param name="pointer">The place, for the error.</param>
    /// <param name="remedy">Where a name can be prescribed.</param>
    public string Take(string wire, string? given, string pointer, string remedy)
    {
        var name = given ?? Naming.Member(wire, typeName);
        if (given is null && (name == typeName || reserved.Contains(name)))
        {
            // A member cannot be called like its type, nor like what every type has.
            name += "Value";
        }

        if (!Naming.IsPascal(name) || name == typeName || reserved.Contains(name))
        {
            throw new GenerationException("IG0033", pointer, $"`{given ?? wire}` cannot be the C# name of a member of {typeName}.", $"Prescribe another: {remedy}.");
        }

        if (!_taken.TryAdd(name, wire))
        {
            throw new GenerationException(
                "IG0034", pointer, $"`{wire}` and `{_taken[name]}` of {typeName} would both be called {name} in C#.", $"Prescribe a name: {remedy}.");
        }

        return name;
    }
}
