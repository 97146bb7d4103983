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
        _components = document["components"]?["schemas"] as JObject ?? [];
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
    public Shape Read(JToken schema, string pointer, string typeName) => Read(SchemaFold.Of(schema, pointer), typeName, isComponent: false);

    /// <summary>Reads a form's schema: strings in binary format are files.</summary>
    public ObjectType ReadForm(JToken schema, string pointer, string typeName)
    {
        var fold = SchemaFold.Of(schema, pointer);
        if (fold.Reference is { } reference)
        {
            var name = NameOf(reference, pointer);
            fold = SchemaFold.Of(_components[name]!, Pointer(name));
        }

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

        if (_components[name] is not { } schema)
        {
            throw new GenerationException(
                "IG0023", usedAt, $"The schema {ComponentPrefix}{name} does not exist.", "Correct the reference, or add the schema.");
        }

        if (!_reading.Add(name))
        {
            throw new GenerationException(
                "IG0024", Pointer(name), "The schema refers to itself without an object in between.", "Break the circle with an object.");
        }

        var shape = Read(SchemaFold.Of(schema, Pointer(name)), ComponentName(name, schema), isComponent: true);
        _reading.Remove(name);
        return _read[name] = shape;
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
            return Union(fold, fold.Cases, typeName);
        }

        if (fold.Types.Count > 1)
        {
            var each = fold.Types.Select(type => (With(fold.Schema, type), fold.Pointer)).ToList();
            return Union(fold, each, typeName);
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
        if (type != "string")
        {
            copy.Remove("enum");
        }

        return copy;
    }

    private NamedShape Enum(SchemaFold fold, string typeName, bool isComponent)
    {
        var type = new EnumType(typeName, fold.Pointer, fold.Description) { IsDeprecated = fold.IsDeprecated };
        if (!isComponent)
        {
            _types.Reserve(typeName, fold.Pointer);
        }

        _types.Add(type);
        var names = fold.Schema["x-csharp-names"] as JObject;
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
                var name = taken.Take(wire, (string?)names?[wire], fold.Pointer, "x-csharp-names beside the enum (wire value to C# name)");
                type.Members.Add(new EnumMember(wire, name, null));
            }
        }

        return new NamedShape(type);
    }

    private ListShape Array(SchemaFold fold, string typeName)
    {
        if (fold.Schema["items"] is not { } items)
        {
            return new ListShape(new RawShape());
        }

        var pointer = JsonPointer.Append(fold.Pointer, "items");
        return new ListShape(Read(items, pointer, typeName + "Item"));
    }

    private Shape Object(SchemaFold fold, string typeName, bool isComponent)
    {
        if (fold.Schema["properties"] is JObject { Count: > 0 })
        {
            var type = new ObjectType(typeName, fold.Pointer, fold.Description) { IsDeprecated = fold.IsDeprecated };
            if (!isComponent)
            {
                _types.Reserve(typeName, fold.Pointer);
            }

            _types.Add(type);
            var shape = new NamedShape(type);
            if (isComponent && _reading.FirstOrDefault(x => Pointer(x) == fold.Pointer) is { } name)
            {
                // Known before its members are read: a message may hold messages.
                _read[name] = shape;
            }

            ReadMembers(type, fold);
            return shape;
        }

        return fold.Schema["additionalProperties"] is JObject { Count: > 0 } values
            ? new MapShape(Read(values, JsonPointer.Append(fold.Pointer, "additionalProperties"), typeName + "Value"))
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
            var name = names.Take(wire, (string?)property.Schema["x-csharp-name"], pointer, "x-csharp-name beside the property");
            type.Members.Add(Member(type, property, wire, name, required.Contains(wire)));
        }
    }

    private Member Member(ObjectType type, SchemaFold fold, string wire, string name, bool required)
    {
        string? constant = null;
        Shape shape;
        if (type.IsForm && FormFile(fold) is { } file)
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
            shape = Read(fold, type.Name + Naming.Pascal(wire), isComponent: false);
        }

        return new Member(wire, name, fold.Pointer, shape, required, fold.Nullable || RefersToNullable(fold), fold.Description, fold.IsDeprecated, constant);
    }

    private static Shape? FormFile(SchemaFold fold) => fold switch
    {
        { Types: ["string"] } when IsBinary(fold.Schema) => new FileShape(),
        { Types: ["array"] } when fold.Schema["items"] is JObject items && IsBinary(items) => new ListShape(new FileShape()),
        _ => null,
    };

    private static bool IsBinary(JObject schema) => (string?)schema["format"] == "binary" || schema.ContainsKey("contentMediaType");

    private bool RefersToNullable(SchemaFold fold) =>
        fold.Reference is { } reference && _components[NameOf(reference, fold.Pointer)] is JObject target
        && SchemaFold.Of(target, fold.Pointer).Nullable;

    private NamedShape Union(SchemaFold fold, List<(JObject Schema, string Pointer)> cases, string typeName)
    {
        var type = new UnionType(typeName, fold.Pointer, fold.Description)
        {
            IsDeprecated = fold.IsDeprecated,
            DeclaredDiscriminator = (string?)fold.Schema["discriminator"]?["propertyName"],
        };
        var isComponent = fold.Pointer.StartsWith(ComponentPrefix, StringComparison.Ordinal) && fold.Pointer.IndexOf('/', ComponentPrefix.Length) < 0;
        if (!isComponent)
        {
            _types.Reserve(typeName, fold.Pointer);
        }

        _types.Add(type);
        var shape = new NamedShape(type);
        if (isComponent && _reading.FirstOrDefault(x => Pointer(x) == fold.Pointer) is { } name)
        {
            _read[name] = shape;
        }

        foreach (var (schema, pointer) in cases)
        {
            var read = Read(schema, pointer, UnionNames.CaseType(typeName, schema));
            type.Cases.Add(new UnionCase(UnionNames.Case(read), pointer, read));
        }

        return shape;
    }
}
