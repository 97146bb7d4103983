using InferenceGateway.Generation.Lowering.Names;
using InferenceGateway.Generation.Lowering.Types;
using InferenceGateway.Generation.Reading;
using Newtonsoft.Json.Linq;

namespace InferenceGateway.Generation.Lowering.Schemas;

// The schemas with names of their own, and what refers to them.
internal sealed partial class SchemaReader
{
    private const string ComponentPrefix = SchemaPlaces.Components;

    private static string Pointer(string component) => JsonPointer.Append("#/components/schemas", component);

    /// <summary>The document's own name for the schema at a pointer; null where it is written in place.</summary>
    public static string? ComponentOf(string pointer) =>
        SchemaPlaces.IsComponent(pointer)
            ? Unescaped(pointer[ComponentPrefix.Length..])
            : null;

    private static string Unescaped(string part) => part.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal);

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
            throw Circle(Pointer(name));
        }

        var shape = Read(Normalize(schema, Pointer(name)), ComponentName(name, schema), isComponent: true);
        _reading.Remove(name);
        return _read[name] = shape;
    }

    private static GenerationException Circle(string pointer) => new(
        "IG0024", pointer, "The schema refers to itself without an object in between.", "Break the circle with an object.");

    private JToken Find(string name, string usedAt) => _components[name] ?? throw new GenerationException(
        "IG0023", usedAt, $"The schema {ComponentPrefix}{name} does not exist.", "Correct the reference, or add the schema.");

    /// <summary>The schema that a reference leads to, and what its type is called.</summary>
    public (NormalizedSchema Target, string Name) Resolve(string reference, string pointer)
    {
        var (schema, name) = Locate(reference, pointer);
        return (Normalize(schema, reference), name);
    }

    /// <summary>What a schema refers to in the end; itself if it is no reference.</summary>
    public NormalizedSchema Target(NormalizedSchema normalized)
    {
        for (var hops = 0; normalized.Reference is { } reference; hops++)
        {
            if (hops > _components.Count)
            {
                throw Circle(reference);
            }

            normalized = Normalize(Locate(reference, normalized.Pointer).Schema, reference);
        }

        return normalized;
    }

    private Shape Reference(string reference, string pointer)
    {
        if (!SchemaPlaces.IsInner(reference))
        {
            return Component(NameOf(reference, pointer), pointer);
        }

        // The type that is hoisted from there, whichever of the two is read first.
        var (schema, name) = Locate(reference, pointer);
        if (!_reading.Add(reference))
        {
            throw Circle(reference);
        }

        var shape = Read(schema, reference, name);
        _reading.Remove(reference);
        return shape;
    }

    /// <summary>The schema that a reference leads to, and what a type hoisted from there is called.</summary>
    private (JToken Schema, string Name) Locate(string reference, string pointer)
    {
        var parts = SchemaPlaces.IsInner(reference) ? reference[ComponentPrefix.Length..].Split('/') : [];
        var component = parts.Length > 0 ? Unescaped(parts[0]) : NameOf(reference, pointer);
        var schema = Find(component, pointer);
        var name = ComponentName(component, schema);
        for (var i = 1; i < parts.Length; i++)
        {
            (var next, name) = SchemaPlaces.Step(schema, name, parts, ref i);
            schema = next ?? throw new GenerationException("IG0023", pointer, $"The schema {reference} does not exist.", "Correct the reference, or add the schema.");
        }

        return (schema, name);
    }

    private static string NameOf(string reference, string pointer) =>
        reference.StartsWith(ComponentPrefix, StringComparison.Ordinal)
            ? Unescaped(reference[ComponentPrefix.Length..])
            : throw new GenerationException(
                "IG0025", pointer, $"The reference {reference} is not to a schema of this document.", $"Refer to {ComponentPrefix}….");

    private bool IsNullable(NormalizedSchema normalized)
    {
        // A reference that leads nowhere, or back to itself, has its error where it is read.
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (!normalized.Nullable && normalized.Reference is { } reference && seen.Add(reference)
            && reference.StartsWith(ComponentPrefix, StringComparison.Ordinal) && JsonPointer.Find(_document, reference) is { } schema)
        {
            normalized = Normalize(schema, reference);
        }

        return normalized.Nullable;
    }
}
