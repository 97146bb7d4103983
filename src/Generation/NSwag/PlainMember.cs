using InferenceGateway.Generation.Lowering.Names;
using InferenceGateway.Generation.Lowering.Types;
using Newtonsoft.Json.Linq;

namespace InferenceGateway.Generation.NSwag;

/// <summary>Writes an object's members as properties of the plain document.</summary>
internal static class PlainMember
{
    private const string Rare = "__rare";

    /// <summary>
    /// Whether users see a type without a question mark: what the document requires, if there is something to show where
    /// the wire holds nothing (zero, "", an empty list), or if the user is the one who must set it.
    /// </summary>
    public static bool IsNeverNull(ObjectType owner, Member member) =>
        member is { Required: true, Nullable: false }
        && (owner.IsRequest || member.Shape is ScalarShape or ListShape or MapShape or RawShape or NamedShape { Kind: TypeKind.Enum });

    /// <summary>
    /// Whether a member that the document calls rare is kept beside the object, in one that is made when the first of them is set.
    /// Only a reference is: of everything else the object itself must know whether it is there.
    /// </summary>
    public static bool IsRare(ObjectType owner, Member member) =>
        member is { IsRare: true, Marker: null, Shape.IsValueType: false } && !owner.IsForm && !IsNeverNull(owner, member);

    /// <param name="owner">The object.</param>
    /// <param name="member">Its member.</param>
    /// <param name="index">The bit that keeps whether the member is null on the wire.</param>
    /// <param name="presence">The bit that keeps whether a number or truth value is set.</param>
    /// <param name="reuseSlot">The slot of the stream's string cache, if it has one.</param>
    public static JObject Of(ObjectType owner, Member member, int index, int presence, int? reuseSlot)
    {
        var shape = owner.IsRequest ? member.Shape : Lenient(member.Shape);
        var neverNull = IsNeverNull(owner, member);
        var isRare = IsRare(owner, member);
        var field = "_" + Naming.Camel(member.Name);
        var schema = PlainSchema.Of(shape);
        if (!neverNull)
        {
            PlainSchema.Nullable(schema);
        }

        schema["x-name"] = member.Name;
        schema["x-field"] = field;
        schema["x-target"] = isRare ? member.Name : field;
        schema["x-rare"] = isRare;
        schema["x-literal"] = CSharp.Literal(member.Wire);
        schema["x-docs"] = CSharp.Docs(member.Description, $"The member {CSharp.Code(member.Wire)} of {owner.Name}.") + Known(member);
        schema["x-word"] = index / 64;
        schema["x-bit"] = Bit(index);
        MemberStorage.Of(shape, isRare ? $"{Rare}?.{field}" : field, neverNull, index, presence).Print(schema);
        if (!owner.IsForm)
        {
            schema["x-read"] = CSharp.Read(shape, reuseSlot);
            schema["x-write"] = CSharp.Write(shape);
        }

        // What has only one possible value is filled in; what is optional is never sent unasked, unless a union needs it.
        if (member.Marker is { } marker && (member.Required || member.IsDiscriminator))
        {
            schema["x-const"] = shape is NamedShape ? $"new {CSharp.Type(shape)}({CSharp.Literal(marker)})" : CSharp.Literal(marker);
        }
        else if (owner.IsRequest && neverNull)
        {
            schema["x-required"] = true;
        }

        if (member.IsDeprecated)
        {
            schema["x-obsolete"] = true;
        }

        return schema;
    }

    private static string Known(Member member) => member.Values.Count == 0 ? ""
        : member.Values.Count == 1 ? $" Always {CSharp.Code(member.Values[0])}."
        : $" Known values: {string.Join(", ", member.Values.Select(CSharp.Code))}.";

    /// <summary>A bit in its word.</summary>
    public static string Bit(int index) => $"1UL << {index % 64}";

    /// <summary>The shape as it is read: in an answer even a list of numbers may hold a null, and it must not be lost.</summary>
    public static Shape Lenient(Shape shape) => shape switch
    {
        ListShape { Item: ScalarShape { IsValueType: true } item } => new ListShape(new NullableShape(item)),
        ListShape list => new ListShape(Lenient(list.Item)),
        MapShape { Value: ScalarShape { IsValueType: true } value } => new MapShape(new NullableShape(value)),
        MapShape map => new MapShape(Lenient(map.Value)),
        _ => shape,
    };
}
