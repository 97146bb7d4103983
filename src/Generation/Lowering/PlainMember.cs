using Newtonsoft.Json.Linq;

namespace InferenceGateway.Generation.Lowering;

/// <summary>Writes an object's members as properties of the plain document.</summary>
internal static class PlainMember
{
    /// <summary>
    /// Whether users see a type without a question mark: what the document requires, if there is something to show where
    /// the wire holds nothing (zero, "", an empty list), or if the user is the one who must set it.
    /// </summary>
    public static bool IsNeverNull(ObjectType owner, Member member) =>
        member is { Required: true, Nullable: false }
        && (owner.IsRequest || member.Shape is ScalarShape or ListShape or MapShape or RawShape or NamedShape { Type: EnumType });

    public static JObject Of(ObjectType owner, Member member, int index, int? reuseSlot)
    {
        var shape = owner.IsRequest ? member.Shape : Lenient(member.Shape);
        var neverNull = IsNeverNull(owner, member);
        var field = "_" + Naming.Camel(member.Name);
        var schema = PlainSchema.Of(shape);
        if (!neverNull)
        {
            PlainSchema.Nullable(schema);
        }

        schema["x-name"] = member.Name;
        schema["x-field"] = field;
        schema["x-literal"] = CSharp.Literal(member.Wire);
        schema["x-docs"] = CSharp.Docs(member.Description, $"The member {CSharp.Code(member.Wire)} of {owner.Name}.");
        schema["x-get"] = neverNull ? NeverNull(shape, field) : field;
        schema["x-word"] = index / 64;
        schema["x-bit"] = $"1UL << {index % 64}";
        schema["x-isset"] = shape switch
        {
            ListShape => $"global::InferenceGateway.Json.JsonList.IsSet({field})",
            MapShape => $"global::InferenceGateway.Json.JsonMap.IsSet({field})",
            _ => null,
        };
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

    private static string NeverNull(Shape shape, string field) => shape switch
    {
        ScalarShape { Kind: Scalar.String } => $"{field} ?? string.Empty",
        ListShape => $"global::InferenceGateway.Json.JsonList.Implicit(ref {field})",
        MapShape => $"global::InferenceGateway.Json.JsonMap.Implicit(ref {field})",
        { IsValueType: true } => $"{field}.GetValueOrDefault()",
        _ => field + "!",
    };

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
