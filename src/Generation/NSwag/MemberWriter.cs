using InferenceGateway.Generation.Lowering.Names;
using InferenceGateway.Generation.Lowering.Schemas;
using InferenceGateway.Generation.Lowering.Types;
using Newtonsoft.Json.Linq;

namespace InferenceGateway.Generation.NSwag;

/// <summary>Writes the members of an object as properties.</summary>
internal static class MemberWriter
{
    /// <summary>How many bits the object keeps in one of its fields.</summary>
    public const int WordBits = 64;

    /// <summary>How many strings of a stream's items are kept for reuse: the slots of the runtime's string cache.</summary>
    private const int ReuseSlots = 8;

    /// <returns>The properties, and how many bits their object keeps about them.</returns>
    public static (JObject Properties, int Bits) All(ObjectType owner)
    {
        var properties = new JObject();
        var slots = 0;
        // Each member has a bit that says whether it is null on the wire. Behind these are the bits of numbers and truth values.
        var bits = owner.Members.Count;
        for (var i = 0; i < owner.Members.Count; i++)
        {
            var member = owner.Members[i];
            var property = Of(owner, member);
            Place(property, "null", i);
            if (Storage(member.Shape) == MemberStorage.Flagged)
            {
                Place(property, "set", bits++);
            }

            if (IsTime(member))
            {
                property["x-time"] = true;
            }

            if (owner.IsStreamItem && member.Shape is ScalarShape { Kind: Scalar.String } && slots < ReuseSlots)
            {
                property["x-reuse-slot"] = slots++;
            }

            properties[member.Wire] = property;
        }

        return (properties, bits);
    }

    private static JObject Of(ObjectType owner, Member member)
    {
        var shape = MemberRules.Shape(owner, member);
        var neverNull = MemberRules.IsNeverNull(owner, member);
        var schema = SchemaWriter.Property(shape);
        if (!neverNull)
        {
            SchemaWriter.Nullable(schema);
        }

        if (owner.IsForm && FormFields.IsJson(shape) && shape is not RawShape)
        {
            schema["x-form-json"] = true;
        }

        schema["x-name"] = member.Name;
        schema["x-field"] = "_" + Naming.Camel(member.Name);
        schema["x-rare"] = MemberRules.IsRare(owner, member);
        schema["x-never-null"] = neverNull;
        schema["x-storage"] = Storage(shape).ToString();
        schema["x-literal"] = CSharpText.Literal(member.Wire);
        schema["x-docs"] = CSharpText.Docs(member.Description, $"The member {CSharpText.Code(member.Wire)} of {owner.Name}.") + Known(member);
        if (MemberRules.IsFilledIn(member))
        {
            schema["x-const"] = CSharpText.Literal(member.Marker!);
        }

        if (MemberRules.MustBeSet(owner, member))
        {
            schema["x-required"] = true;
        }

        if (!member.Required && !member.IsDiscriminator && !member.IsStrict)
        {
            schema["x-optional"] = true;
            schema["x-only-text"] = shape is ScalarShape { Kind: Scalar.String } && !member.IsJsonText;
        }

        if (member.IsDeprecated)
        {
            schema["x-obsolete"] = true;
        }

        return schema;
    }

    private static void Place(JObject property, string bit, int index)
    {
        property[$"x-{bit}-word"] = index / WordBits;
        property[$"x-{bit}-bit"] = index % WordBits;
    }

    private static MemberStorage Storage(Shape shape) => shape switch
    {
        NamedShape { Kind: TypeKind.Enum } => MemberStorage.Enum,
        ScalarShape { IsValueType: true } => MemberStorage.Flagged,
        _ => MemberStorage.Nullable,
    };

    /// <summary>By its name: the document has no word for times. Some providers send them with a fraction.</summary>
    private static bool IsTime(Member member) =>
        member.Shape is ScalarShape { Kind: Scalar.Int64 } && (member.Wire == "created" || member.Wire.EndsWith("_at", StringComparison.Ordinal));

    private static string Known(Member member) => member.Values.Count == 0 ? ""
        : member.Values.Count == 1 ? $" Always {CSharpText.Code(member.Values[0])}."
        : $" Known values: {string.Join(", ", member.Values.Select(CSharpText.Code))}.";

    /// <summary>
    /// How a member lies in its object, which a stream makes anew for each chunk: a Nullable costs eight bytes more than what is in it.
    /// </summary>
    private enum MemberStorage
    {
        /// <summary>The field is a reference or a Nullable, and null where the member is not set.</summary>
        Nullable,

        /// <summary>The field is an open enum, which has no value where the member is not set.</summary>
        Enum,

        /// <summary>The field is a number or a truth value, and a bit says whether the member is set.</summary>
        Flagged,
    }
}
