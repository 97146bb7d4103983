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
        var shape = Declare(fold, typeName, TypeKind.Enum, isComponent);
        var members = new List<EnumMember>();
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
            if (members.TrueForAll(x => x.Wire != wire))
            {
                var name = taken.Take(wire, names?.Text(wire), fold.Place, "x-csharp-names beside the enum (wire value to C# name)");
                members.Add(new EnumMember(wire, name, pointer, description));
            }
        }

        _types.Define(new EnumType(typeName, fold.Place, fold.Description, members) { IsDeprecated = fold.IsDeprecated });
        return shape;
    }

    /// <summary>A new type, known before its content is read: a message may hold messages.</summary>
    private NamedShape Declare(SchemaFold fold, string typeName, TypeKind kind, bool isComponent)
    {
        var shape = _types.Declare(typeName, fold.Place, kind);
        if (isComponent && _reading.FirstOrDefault(x => Pointer(x) == fold.Place) is { } name)
        {
            _read[name] = shape;
        }
        else if (!isComponent)
        {
            _hoisted[(fold.Place, typeName)] = shape;
        }

        return shape;
    }

    private Shape Union(SchemaFold fold, List<(JToken Schema, string Pointer)> cases, string typeName, bool isComponent)
    {
        var declared = (fold.Schema["discriminator"] as JObject)?.Text("propertyName");
        var mapping = ReadMapping(fold);
        var shape = Declare(fold, typeName, TypeKind.Union, isComponent);
        var read = new List<UnionCase>();
        foreach (var (schema, pointer) in cases)
        {
            var item = Read(schema, pointer, UnionNames.CaseType(typeName, schema));
            read.Add(new UnionCase(UnionNames.Case(item), pointer, item));
        }

        if (read.Exists(x => x.Shape is not RawShape))
        {
            _types.Define(new UnionType(typeName, fold.Place, fold.Description, read)
            {
                IsDeprecated = fold.IsDeprecated,
                DeclaredDiscriminator = declared,
                Mapping = mapping,
            });
            return shape;
        }

        // Nothing but what is left open: that needs no type.
        _types.Withdraw(shape);
        _hoisted.Remove((fold.Place, typeName));
        return new RawShape();
    }

    private static List<MappedValue> ReadMapping(SchemaFold fold)
    {
        var mapping = new List<MappedValue>();
        var at = JsonPointer.Append(JsonPointer.Append(fold.Pointer, "discriminator"), "mapping");
        foreach (var (value, target) in (fold.Schema["discriminator"] as JObject)?.Map("mapping") ?? [])
        {
            var pointer = JsonPointer.Append(at, value);
            var name = target is JValue { Value: string text } ? text
                : throw new GenerationException("IG0028", pointer, "The mapping has a value of the wrong kind.", "Correct it: a value of the discriminator is mapped to a schema's name or reference.");
            // A bare name is that of a schema, too.
            mapping.Add(new MappedValue(value, name.Contains('/', StringComparison.Ordinal) ? Pointer(NameOf(name, pointer)) : Pointer(name), pointer));
        }

        return mapping;
    }
}
