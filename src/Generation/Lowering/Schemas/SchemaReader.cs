using System.Runtime.CompilerServices;
using InferenceGateway.Generation.Lowering.Types;
using InferenceGateway.Generation.Reading;
using Newtonsoft.Json.Linq;

namespace InferenceGateway.Generation.Lowering.Schemas;

/// <summary>Reads schemas into shapes; each inline object, enum or union becomes a type named after its own place.</summary>
internal sealed partial class SchemaReader
{
    private readonly JObject _document;
    private readonly JObject _components;
    private readonly Dictionary<string, Shape> _read = new(StringComparer.Ordinal);
    private readonly HashSet<string> _reading = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Place, string Name), NamedShape> _hoisted = [];
    private readonly IReadOnlySet<string> _formsOnly;
    private readonly Dictionary<string, string> _forms = new(StringComparer.Ordinal);
    private readonly TypeRegistry _types;
    private readonly SchemaNormalizer _normalizer;

    public SchemaReader(JObject document, TypeRegistry types, ErrorList errors)
    {
        Errors = errors;
        _normalizer = new SchemaNormalizer(errors);
        _components = document.Map("components")?.Map("schemas") ?? [];
        _types = types;
        _document = document;
        _formsOnly = FormSchemas.Of(document);
        // Components first: they keep their names, whoever refers to them first.
        foreach (var (name, schema) in _components)
        {
            errors.Try(() => _types.Reserve(ComponentName(name, schema!), Pointer(name)));
        }
    }

    /// <summary>Where errors go: what is wrong at one place does not keep the rest from being read.</summary>
    public ErrorList Errors { get; }

    /// <summary>A type that has been read; null where it has an error.</summary>
    public NamedType? Type(NamedShape shape) => _types[shape];

    public NormalizedSchema Normalize(JToken schema, string pointer) => _normalizer.Normalize(schema, pointer);

    /// <summary>Reads every component, referred to or not, but for those that are forms: operations read them.</summary>
    public void ReadAll() => Read(_components.Properties().Select(x => x.Name).Where(x => !_formsOnly.Contains(Pointer(x))));

    /// <summary>Reads the forms that no operation has.</summary>
    public void ReadRest() => Read(_components.Properties().Select(x => x.Name).Where(x => _formsOnly.Contains(Pointer(x)) && !_forms.ContainsKey(x)));

    private void Read(IEnumerable<string> components)
    {
        foreach (var name in components)
        {
            Errors.Try(() => Component(name, Pointer(name)));
        }
    }

    /// <summary>The shape of a schema; <paramref name="typeName"/> is what a type hoisted from here is called.</summary>
    public Shape Read(JToken schema, string pointer, string typeName)
    {
        var normalized = Normalize(schema, pointer);
        return Read(normalized, normalized.PrescribedName ?? typeName, isComponent: false);
    }

    private Shape Read(NormalizedSchema normalized, string typeName, bool isComponent)
    {
        try
        {
            CheckDepth(normalized);
            return ReadShape(normalized, typeName, isComponent);
        }
        catch (GenerationException e)
        {
            Errors.Add(e);
            return new RawShape(IsError: true);
        }
    }

    private static void CheckDepth(NormalizedSchema normalized)
    {
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            throw new GenerationException(
                "IG0007", normalized.Pointer, "The chain of schemas that refer to one another, which ends here, is too long.", "Break it: leave one of them open by an overlay action.");
        }
    }

    private Shape ReadShape(NormalizedSchema normalized, string typeName, bool isComponent)
    {
        if (normalized.Reference is { } reference)
        {
            return Reference(reference, normalized.Pointer);
        }

        // A property that several types are composed of is one place, and one type.
        if (!isComponent && !IsList(normalized) && _hoisted.TryGetValue((normalized.Place, typeName), out var known))
        {
            return known;
        }

        if (normalized.Parts.Count > 0)
        {
            return Composed(normalized, typeName, isComponent);
        }

        if (normalized.Cases.Count > 0)
        {
            return Union(normalized, normalized.Cases, typeName, isComponent);
        }

        if (normalized.Types.Count > 1)
        {
            var each = normalized.Types.Select(type => new SchemaPart(With(normalized.Schema, type), normalized.Pointer));
            return Union(normalized, each, typeName, isComponent);
        }

        var kind = normalized.Types is [var only] ? only : Implied(normalized.Schema);
        return kind switch
        {
            "string" when normalized.Values.Count > 0 => Enum(normalized, typeName, isComponent),
            "string" => new ScalarShape(Scalar.String),
            "integer" => new ScalarShape((string?)normalized.Schema["format"] == "int32" ? Scalar.Int32 : Scalar.Int64),
            "number" => new ScalarShape(Scalar.Double),
            "boolean" => new ScalarShape(Scalar.Boolean),
            "array" => Array(normalized, typeName),
            "object" => Object(normalized, typeName, isComponent),
            "" => new RawShape(),
            _ => throw new GenerationException("IG0026", normalized.Pointer, $"The type `{kind}` is not one of JSON Schema's.", "Correct it."),
        };
    }

    // Hoists from its items alone, so that it may be called like a union that it is a case of.
    private static bool IsList(NormalizedSchema normalized) => normalized.Types is ["array"] || (normalized.Types.Count == 0 && Implied(normalized.Schema) == "array");

    private static string Implied(JObject schema) =>
        schema.ContainsKey("properties") || schema["additionalProperties"] is JObject ? "object" : schema.ContainsKey("items") ? "array" : "";

    private static JObject With(JObject schema, string type)
    {
        var copy = (JObject)schema.DeepClone();
        copy["type"] = type;
        copy.Remove("x-csharp-name");
        foreach (var other in OfOtherTypes(type))
        {
            copy.Remove(other);
        }

        if (type != "string")
        {
            copy.Remove("enum");
        }
        else if (copy["enum"] is JArray values)
        {
            // The values of another type belong to that one.
            copy["enum"] = new JArray(values.Where(x => x.Type == JTokenType.String));
        }

        return copy;
    }

    private static string[] OfOtherTypes(string type)
    {
        string[] list = ["items"];
        string[] map = ["properties", "required", "additionalProperties"];
        return type == "array" ? map : type == "object" ? list : [.. list, .. map];
    }

    private ListShape Array(NormalizedSchema normalized, string typeName)
    {
        if (normalized.Schema["items"] is not { } items)
        {
            return new ListShape(new RawShape());
        }

        var pointer = JsonPointer.Append(normalized.Pointer, "items");
        return new ListShape(ReadItem(items, pointer, typeName + "Item"));
    }

    private Shape ReadItem(JToken schema, string pointer, string typeName)
    {
        var normalized = Normalize(schema, pointer);
        var shape = Read(normalized, normalized.PrescribedName ?? typeName, isComponent: false);
        // All other types can be null without a wrapper.
        return shape is ScalarShape { IsValueType: true } && IsNullable(normalized) ? new NullableShape(shape) : shape;
    }
}
