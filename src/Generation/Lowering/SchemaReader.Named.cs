using InferenceGateway.Generation.Spec;
using Newtonsoft.Json.Linq;

namespace InferenceGateway.Generation.Lowering;

// Enums and unions, and how a type gets known before its content is read.
internal sealed partial class SchemaReader
{
    private NamedShape Enum(SchemaFold fold, string typeName, bool isComponent)
    {
        var type = new EnumType(typeName, fold.Place, fold.Description) { IsDeprecated = fold.IsDeprecated };
        var shape = Add(type, isComponent);
        var names = fold.ValueNames;
        var taken = new MemberNames(ReservedNames.Enum, typeName);
        foreach (var value in fold.Values)
        {
            if (value.Type != JTokenType.String)
            {
                throw new GenerationException(
                    "IG0027", fold.Pointer, $"The enum of strings holds {value}, which is not one.", "Quote it, or drop the enum by an overlay action.");
            }

            var wire = (string)value!;
            if (type.Members.TrueForAll(x => x.Wire != wire))
            {
                var name = taken.Take(wire, names?.Text(wire), fold.Place, "x-csharp-names beside the enum (wire value to C# name)");
                type.Members.Add(new EnumMember(wire, name, null));
            }
        }

        return shape;
    }

    /// <summary>A new type, known before its content is read: a message may hold messages.</summary>
    private NamedShape Add(NamedType type, bool isComponent)
    {
        _types.Add(type);
        var shape = new NamedShape(type);
        if (isComponent && _reading.FirstOrDefault(x => Pointer(x) == type.Pointer) is { } name)
        {
            _read[name] = shape;
        }

        return shape;
    }

    private Shape Union(SchemaFold fold, List<(JToken Schema, string Pointer)> cases, string typeName, bool isComponent)
    {
        var type = new UnionType(typeName, fold.Place, fold.Description)
        {
            IsDeprecated = fold.IsDeprecated,
            DeclaredDiscriminator = (fold.Schema["discriminator"] as JObject)?.Text("propertyName"),
        };
        var shape = Add(type, isComponent);
        foreach (var (schema, pointer) in cases)
        {
            var read = Read(schema, pointer, UnionNames.CaseType(typeName, schema));
            type.Cases.Add(new UnionCase(UnionNames.Case(read), pointer, read));
        }

        if (type.Cases.Exists(x => x.Shape is not RawShape))
        {
            return shape;
        }

        // Nothing but what is left open: that needs no type.
        _types.Remove(type);
        return new RawShape();
    }
}
