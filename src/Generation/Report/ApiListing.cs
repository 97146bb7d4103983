using System.Text.RegularExpressions;
using InferenceGateway.Generation.Lowering;
using InferenceGateway.Generation.Lowering.Types;

namespace InferenceGateway.Generation.Report;

/// <summary>Lists the public names of the C# that a document is lowered to.</summary>
internal static partial class ApiListing
{
    public static List<ApiEntry> Of(LoweredApi api) => [.. api.Operations.SelectMany(Methods), .. api.Types.Types.SelectMany(Entries)];

    private static IEnumerable<ApiEntry> Entries(NamedType type) => type switch
    {
        EnumType set => set.Members.Select(x => Value(set, x)).Prepend(Type(set, "enum", [])),
        UnionType union => union.Cases.Select(x => Case(union, x)).Prepend(
            Type(union, "union", union.Discriminator is { } name ? [new WireFact("told apart by", $"`{name}`")] : [])),
        ObjectType { IsForm: true } form => form.Members.Select(x => Member(form, x)).Prepend(
            Type(form, "form", [new WireFact("sent as", form.Form == FormKind.Multipart ? "`multipart/form-data`" : "`application/x-www-form-urlencoded`")])),
        ObjectType map => map.Members.Select(x => Member(map, x)).Concat(Common(map)).Prepend(Type(map, "class", [])),
        _ => [],
    };

    private static ApiEntry Type(NamedType type, string kind, IReadOnlyList<WireFact> wire) => new(Subject.Type, null, type.Name, type.Pointer)
    {
        Type = kind,
        IsObsolete = type.IsDeprecated,
        Wire = wire,
        Description = type.Description,
    };

    private static ApiEntry Value(EnumType owner, EnumMember value) => new(Subject.Value, owner.Name, value.Name, value.Pointer)
    {
        Wire = [OnTheWire(value.Wire)],
        Description = value.Description,
    };

    // A case with a single marker has a member that is filled in with it.
    private static ApiEntry Case(UnionType owner, UnionCase item) => new(Subject.Case, owner.Name, "", item.Pointer)
    {
        Type = Short(CSharpType.Of(item.Shape)),
        Wire = item.Markers.Count > 1 ? [new WireFact("recognized by", string.Join(" or ", item.Markers.Select(x => $"`{x}`")))] : [],
    };

    private static ApiEntry Member(ObjectType owner, Member member)
    {
        var shape = MemberRules.Shape(owner, member);
        return new ApiEntry(Subject.Member, owner.Name, member.Name, member.Pointer)
        {
            Type = Short(CSharpType.Of(shape)),
            IsValueType = shape.IsValueType,
            MayBeNull = !MemberRules.IsNeverNull(owner, member),
            MustBeSet = MemberRules.MustBeSet(owner, member),
            IsObsolete = member.IsDeprecated,
            Wire = [OnTheWire(member.Wire), new WireFact("filled in with", MemberRules.IsFilledIn(member) ? $"`{member.Marker}`" : "nothing")],
            // The documentation lists the values of numbers.
            Description = member.Description + string.Join(' ', member.Values),
        };
    }

    /// <summary>What a class has beside the members that the document names.</summary>
    private static IEnumerable<ApiEntry> Common(ObjectType type)
    {
        if (type.IsRoot)
        {
            yield return new ApiEntry(Subject.Member, type.Name, "Http", type.Pointer) { Type = "ResponseInfo", MayBeNull = true };
        }

        if (type.Rest is { } rest)
        {
            var isNumber = rest is ScalarShape { IsValueType: true };
            var get = new ApiEntry(Subject.Member, type.Name, "TryGetAdditional", type.Pointer) { Type = Short(CSharpType.Of(rest)), IsValueType = rest.IsValueType, MayBeNull = isNumber };
            yield return get;
            yield return get with { Label = "SetAdditional" };
        }
    }

    private static WireFact OnTheWire(string name) => new("on the wire", $"`{name}`");

    /// <summary>A C# type as people write it, without the namespaces.</summary>
    private static string Short(string type) => Namespaces().Replace(type, "");

    [GeneratedRegex(@"global::(\w+\.)+")]
    private static partial Regex Namespaces();
}
