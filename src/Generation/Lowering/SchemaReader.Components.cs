using InferenceGateway.Generation.Spec;
using Newtonsoft.Json.Linq;

namespace InferenceGateway.Generation.Lowering;

// The schemas with names of their own, and what refers to them.
internal sealed partial class SchemaReader
{
    private const string ComponentPrefix = "#/components/schemas/";

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

    private bool IsNullable(SchemaFold fold) =>
        fold.Nullable || (fold.Reference is { } reference && IsNullable(SchemaFold.Of(Find(NameOf(reference, fold.Pointer), fold.Pointer), reference)));
}
