using InferenceGateway.Generation.Lowering.Names;
using InferenceGateway.Generation.Lowering.Types;
using InferenceGateway.Generation.Reading;
using Newtonsoft.Json.Linq;

namespace InferenceGateway.Generation.Lowering.Schemas;

// Enums and unions, and how a type gets known before its content is read.
internal sealed partial class SchemaReader
{
    private NamedShape Enum(NormalizedSchema normalized, string typeName, bool isComponent)
    {
        var shape = Declare(normalized, typeName, TypeKind.Enum, isComponent);
        var members = new List<EnumMember>();
        var names = normalized.ValueNames;
        var taken = new MemberNames(ReservedNames.Enum, shape.Name);
        foreach (var value in normalized.Values)
        {
            Errors.Try(() => ReadValue(value));
        }

        _types.Define(new EnumType(shape.Name, normalized.Place, normalized.Description, members) { IsDeprecated = normalized.IsDeprecated });
        return shape;

        void ReadValue(SchemaValue read)
        {
            var (value, pointer, description) = read;
            if (value.Type != JTokenType.String)
            {
                throw new GenerationException(
                    "IG0027", pointer, $"The enum of strings holds {value}, which is not one.", "Quote it, or drop the enum by an overlay action.");
            }

            var wire = (string)value!;
            if (members.TrueForAll(x => x.Wire != wire))
            {
                var name = taken.Take(wire, names?.Text(wire), normalized.Place, "x-csharp-names beside the enum (wire value to C# name)");
                members.Add(new EnumMember(wire, name, pointer, description));
            }
        }
    }

    /// <summary>A new type, known before its content is read: a message may hold messages.</summary>
    private NamedShape Declare(NormalizedSchema normalized, string typeName, TypeKind kind, bool isComponent)
    {
        var shape = _types.Declare(typeName, normalized.Place, kind, normalized.PrescribedName == typeName);
        if (isComponent && ComponentOf(normalized.Place) is { } name && _reading.Contains(name))
        {
            _read[name] = shape;
        }
        else if (!isComponent)
        {
            _hoisted[(normalized.Place, typeName)] = shape;
        }

        return shape;
    }

    private Shape Union(NormalizedSchema normalized, IEnumerable<SchemaPart> cases, string typeName, bool isComponent)
    {
        var declared = (normalized.Schema["discriminator"] as JObject)?.Text("propertyName");
        var mapping = ReadMapping(normalized);
        var shape = Declare(normalized, typeName, TypeKind.Union, isComponent);
        var read = new List<UnionCase>();
        foreach (var (schema, pointer) in cases)
        {
            var item = Read(schema, pointer, UnionNames.CaseType(typeName, schema));
            read.Add(new UnionCase(UnionNames.Case(item), pointer, item));
        }

        if (read.Exists(x => x.Shape is not RawShape))
        {
            _types.Define(new UnionType(shape.Name, normalized.Place, normalized.Description, read)
            {
                IsDeprecated = normalized.IsDeprecated,
                DeclaredDiscriminator = declared,
                Mapping = mapping,
            });
            return shape;
        }

        // Nothing but what is left open: that needs no type.
        _types.Withdraw(shape);
        _hoisted.Remove((normalized.Place, typeName));
        return new RawShape();
    }

    private List<MappedValue> ReadMapping(NormalizedSchema normalized)
    {
        var mapping = new List<MappedValue>();
        var at = JsonPointer.Append(JsonPointer.Append(normalized.Pointer, "discriminator"), "mapping");
        foreach (var (value, target) in (normalized.Schema["discriminator"] as JObject)?.Map("mapping") ?? [])
        {
            Errors.Try(() => mapping.Add(Mapped(value, target, JsonPointer.Append(at, value))));
        }

        return mapping;
    }

    private static MappedValue Mapped(string value, JToken? target, string pointer)
    {
        var name = target is JValue { Value: string text } ? text
            : throw new GenerationException("IG0028", pointer, "The mapping has a value of the wrong kind.", "Correct it: a value of the discriminator is mapped to a schema's name or reference.");
        // A bare name is that of a schema, too.
        return new MappedValue(value, name.Contains('/', StringComparison.Ordinal) ? Pointer(NameOf(name, pointer)) : Pointer(name), pointer);
    }
}
