using InferenceGateway.Generation.Spec;
using Newtonsoft.Json.Linq;

namespace InferenceGateway.Generation.Lowering;

/// <summary>Reads schemas into shapes; each inline object, enum or union becomes a type named after its own place.</summary>
internal sealed class SchemaReader
{
    private const string ComponentPrefix = "#/components/schemas/";

    private readonly JObject _components;
    private readonly Dictionary<string, Shape> _read = new(StringComparer.Ordinal);
    private readonly HashSet<string> _reading = new(StringComparer.Ordinal);
    private readonly TypeTable _types;

    public SchemaReader(JObject document, TypeTable types)
    {
        _components = document.Map("components")?.Map("schemas") ?? [];
        _types = types;
        // Components first: they keep their names, whoever refers to them first.
        foreach (var (name, schema) in _components)
        {
            _types.Reserve(ComponentName(name, schema!), Pointer(name));
        }
    }

    /// <summary>Reads every component, referred to or not.</summary>
    public void ReadAll()
    {
        foreach (var (name, _) in _components)
        {
            Component(name, Pointer(name));
        }
    }

    /// <summary>The shape of a schema; <paramref name="typeName"/> is what a type hoisted from here is called.</summary>
    public Shape Read(JToken schema, string pointer, string typeName)
    {
        var fold = SchemaFold.Of(schema, pointer);
        return Read(fold, fold.PrescribedName ?? typeName, isComponent: false);
    }

    /// <summary>Reads a form's schema: strings in binary format are files.</summary>
    public ObjectType ReadForm(JToken schema, string pointer, string typeName)
    {
        var fold = Target(SchemaFold.Of(schema, pointer));
        FormFields.CheckAny(fold, pointer);
        var type = new ObjectType(typeName, pointer, fold.Description) { IsForm = true, IsRequest = true };
        _types.Add(type);
        ReadMembers(type, fold);
        return type;
    }

    private static string Pointer(string component) => JsonPointer.Append("#/components/schemas", component);

    private static string ComponentName(string name, JToken schema) => (string?)(schema as JObject)?["x-csharp-name"] ?? Naming.Pascal(name);

    private Shape Component(string name, string usedAt)
    {
        if (_read.TryGetValue(name, out var known))
        {
            return known;
        }

        var schema = Find(name, usedAt);
        if (!_reading.Add(name))
        {
            throw new GenerationException(
                "IG0024", Pointer(name), "The schema refers to itself without an object in between.", "Break the circle with an object.");
        }

        var shape = Read(SchemaFold.Of(schema, Pointer(name)), ComponentName(name, schema), isComponent: true);
        _reading.Remove(name);
        return _read[name] = shape;
    }

    private JToken Find(string name, string usedAt) => _components[name] ?? throw new GenerationException(
        "IG0023", usedAt, $"The schema {ComponentPrefix}{name} does not exist.", "Correct the reference, or add the schema.");

    /// <summary>What a schema refers to in the end; itself if it is no reference.</summary>
    private SchemaFold Target(SchemaFold fold)
    {
        // Circles of references were found when the components were read.
        while (fold.Reference is { } reference)
        {
            var name = NameOf(reference, fold.Pointer);
            fold = SchemaFold.Of(Find(name, fold.Pointer), Pointer(name));
        }

        return fold;
    }

    private Shape Reference(string reference, string pointer) => Component(NameOf(reference, pointer), pointer);

    private static string NameOf(string reference, string pointer) =>
        reference.StartsWith(ComponentPrefix, StringComparison.Ordinal)
            ? reference[ComponentPrefix.Length..].Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal)
            : throw new GenerationException(
                "IG0025", pointer, $"The reference {reference} is not to a schema of this document.", $"Refer to {ComponentPrefix}….");

    private Shape Read(SchemaFold fold, string typeName, bool isComponent)
    {
        if (fold.Reference is { } reference)
        {
            return Reference(reference, fold.Pointer);
        }

        if (fold.Cases.Count > 0)
        {
            return Union(fold, fold.Cases, typeName, isComponent);
        }

        if (fold.Types.Count > 1)
        {
            var each = fold.Types.Select(type => ((JToken)With(fold.Schema, type), fold.Pointer)).ToList();
            return Union(fold, each, typeName, isComponent);
        }

        var kind = fold.Types.Count == 1 ? fold.Types[0] : Implied(fold.Schema);
        return kind switch
        {
            "string" when fold.Values.Count > 0 => Enum(fold, typeName, isComponent),
            "string" => new ScalarShape(Scalar.String),
            "integer" => new ScalarShape((string?)fold.Schema["format"] == "int32" ? Scalar.Int32 : Scalar.Int64),
            "number" => new ScalarShape(Scalar.Double),
            "boolean" => new ScalarShape(Scalar.Boolean),
            "array" => Array(fold, typeName),
            "object" => Object(fold, typeName, isComponent),
            "" => new RawShape(),
            _ => throw new GenerationException("IG0026", fold.Pointer, $"The type `{kind}` is not one of JSON Schema's.", "Correct it."),
        };
    }

    private static string Implied(JObject schema) =>
        schema.ContainsKey("properties") || schema["additionalProperties"] is JObject ? "object" : schema.ContainsKey("items") ? "array" : "";

    private static JObject With(JObject schema, string type)
    {
        var copy = (JObject)schema.DeepClone();
        copy["type"] = type;
        copy.Remove("x-csharp-name");
        if (type != "string")
        {
            copy.Remove("enum");
        }

        return copy;
    }

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

    private ListShape Array(SchemaFold fold, string typeName)
    {
        if (fold.Schema["items"] is not { } items)
        {
            return new ListShape(new RawShape());
        }

        var pointer = JsonPointer.Append(fold.Pointer, "items");
        return new ListShape(ReadItem(items, pointer, typeName + "Item"));
    }

    private Shape ReadItem(JToken schema, string pointer, string typeName)
    {
        var fold = SchemaFold.Of(schema, pointer);
        var shape = Read(fold, fold.PrescribedName ?? typeName, isComponent: false);
        // Everything else has room for a null by itself.
        return shape is ScalarShape { IsValueType: true } && IsNullable(fold) ? new NullableShape(shape) : shape;
    }

    private Shape Object(SchemaFold fold, string typeName, bool isComponent)
    {
        if (fold.Schema["properties"] is JObject { Count: > 0 })
        {
            var type = new ObjectType(typeName, fold.Place, fold.Description) { IsDeprecated = fold.IsDeprecated };
            var shape = Add(type, isComponent);
            ReadMembers(type, fold);
            return shape;
        }

        return fold.Schema["additionalProperties"] is JObject { Count: > 0 } values
            ? new MapShape(ReadItem(values, JsonPointer.Append(fold.Pointer, "additionalProperties"), typeName + "Value"))
            : new RawShape();
    }

    private void ReadMembers(ObjectType type, SchemaFold fold)
    {
        var required = (fold.Schema["required"] as JArray)?.Select(x => (string)x!).ToHashSet(StringComparer.Ordinal) ?? [];
        var names = new MemberNames(ReservedNames.Object, type.Name);
        foreach (var (wire, schema) in (JObject)fold.Schema["properties"]!)
        {
            var pointer = JsonPointer.Append(JsonPointer.Append(fold.Pointer, "properties"), wire);
            var property = SchemaFold.Of(schema!, pointer);
            var name = names.Take(wire, property.PrescribedName, pointer, "x-csharp-name beside the property");
            type.Members.Add(Member(type, property, wire, name, required.Contains(wire)));
        }
    }

    private Member Member(ObjectType type, SchemaFold fold, string wire, string name, bool required)
    {
        string? constant = null;
        Shape shape;
        if (type.IsForm && FormFields.File(Target(fold)) is { } file)
        {
            shape = file;
        }
        else if (fold is { Values: [{ Type: JTokenType.String } only], Reference: null } && fold.Types is ["string"])
        {
            shape = new ScalarShape(Scalar.String);
            constant = (string)only!;
        }
        else
        {
            shape = Read(fold, type.Name + (fold.PrescribedName ?? Naming.Pascal(wire)), isComponent: false);
        }

        if (type.IsForm)
        {
            FormFields.Check(shape, fold.Place);
        }

        return new Member(wire, name, fold.Place, shape, required, IsNullable(fold), fold.Description, fold.IsDeprecated, constant);
    }

    private bool IsNullable(SchemaFold fold) =>
        fold.Nullable || (fold.Reference is { } reference && IsNullable(SchemaFold.Of(Find(NameOf(reference, fold.Pointer), fold.Pointer), reference)));

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
