using InferenceGateway.Generation.Spec;

namespace InferenceGateway.Generation.Lowering;

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

        if (name.Length == 0 || !(char.IsLetter(name[0]) || name[0] == '_'))
        {
            throw new GenerationException("IG0033", pointer, $"No C# name can be made of `{wire}`.", $"Prescribe one: {remedy}.");
        }

        if (!_taken.TryAdd(name, wire))
        {
            throw new GenerationException(
                "IG0034", pointer, $"`{wire}` and `{_taken[name]}` of {typeName} would both be called {name} in C#.", $"Prescribe a name: {remedy}.");
        }

        return name;
    }
}

/// <summary>Names that generated members and types must leave alone.</summary>
internal static class ReservedNames
{
    private static readonly string[] Common = ["Equals", "GetHashCode", "GetType", "ToString", "MemberwiseClone", "ReferenceEquals", "Finalize", "Codec", "Read", "Write"];

    public static IReadOnlySet<string> Object { get; } =
        new HashSet<string>([.. Common, "AdditionalProperties", "SetNull", "Copy", "Http", "IsMember", "ToContent"], StringComparer.Ordinal);

    public static IReadOnlySet<string> Enum { get; } =
        new HashSet<string>([.. Common, "Value", "Known", "Parse", "TryParse", "TryFormat", "HasValue", "IsKnown"], StringComparer.Ordinal);

    public static IReadOnlySet<string> Types { get; } = new HashSet<string>(
        ["RawJson", "FilePart", "JsonMembers", "RequestOptions", "ResponseInfo", "InferenceGatewayClient", "InferenceGatewayClientOptions",
         "IInferenceGatewayApi", "InferenceGatewayApi", "InferenceGatewayException", "Object", "String"],
        StringComparer.OrdinalIgnoreCase);
}
