using InferenceGateway.Generation.Lowering.Names;
using InferenceGateway.Generation.Lowering.Types;
using InferenceGateway.Generation.Reading;
using Newtonsoft.Json.Linq;

namespace InferenceGateway.Generation.Lowering.Schemas;

// Enums and unions, and how a type gets known before its content is read.
internal sealed partial class SchemaReader
{
    private NamedShape Enum(SchemaFold fold, string typeName, bool isComponent)
    {
        var type = new EnumType(typeName, fold.Place, fold.Description) { IsDeprecated = fold.IsDeprecated };
        var shape = Add(type, isComponent);
        var names = fold.ValueNames;
        var taken = new MemberNames(ReservedNames.Enum, typeName);
        foreach (var (value, pointer, description) in fold.Values)
        {
            if (value.Type != JTokenType.String)
            {
                throw new GenerationException(
                    "IG0027", pointer, $"The enum of strings holds {value}, which is not one.", "Quote it, or drop the enum by an overlay action.");
            }

            var wire = (string)value!;
            if (type.Members.TrueForAll(x => x.Wire != wire))
            {
                var name = taken.Take(wire, names?.Text(wire), fold.Place, "x-csharp-names beside the enum (wire value to C# name)");
                type.Members.Add(new EnumMember(wire, name, pointer, description));
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
        else if (!isComponent)
        {
            _hoisted[(type.Pointer, type.Name)] = shape;
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
        ReadMapping(type, fold);
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
        _hoisted.Remove((type.Pointer, type.Name));
        return new RawShape();
    }

    private static void ReadMapping(UnionType union, SchemaFold fold)
    {
        var at = JsonPointer.Append(JsonPointer.Append(fold.Pointer, "discriminator"), "mapping");
        foreach (var (value, target) in (fold.Schema["discriminator"] as JObject)?.Map("mapping") ?? [])
        {
            var pointer = JsonPointer.Append(at, value);
            var name = target is JValue { Value: string text } ? text
                : throw new GenerationException("IG0028", pointer, "The mapping has a value of the wrong kind.", "Correct it: a value of the discriminator is mapped to a schema's name or reference.");
            // A bare name is that of a schema, too.
            union.Mapping.Add((value, name.Contains('/', StringComparison.Ordinal) ? Pointer(NameOf(name, pointer)) : Pointer(name), pointer));
        }
    }
}
