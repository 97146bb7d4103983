using System.Text.Json;
using System.Text.Json.Nodes;
using InferenceGateway.Testing.Wire;

namespace InferenceGateway.Testing.Simulation;

internal sealed partial class SchemaSample
{
    private const int MaxReferences = 16;

    private static IEnumerable<JsonElement> Alternatives(JsonElement schema) =>
        schema.Items("anyOf").Concat(schema.Items("oneOf"));

    private static bool IsNotNull(JsonElement schema) => schema.Text("type") != "null";

    private static bool AllowsNull(JsonElement schema) =>
        !Alternatives(schema).All(IsNotNull)
        || schema.Text("type") == "null"
        || schema.Items("type").Any(type => type.AsText() == "null");

    private static string TypeOf(JsonElement schema) =>
        schema.Text("type")
        ?? schema.Items("type").Select(type => type.AsText()).FirstOrDefault(type => type != "null")
        ?? (schema.IsMissing("properties") && schema.IsMissing("allOf") ? schema.IsMissing("items") ? "string" : "array" : "object");

    /// <summary>Gets a value that the schema itself specifies.</summary>
    private JsonElement Given(JsonElement schema)
    {
        if (schema.Member("const") is { ValueKind: not JsonValueKind.Undefined } constant)
        {
            return constant;
        }

        var named = schema.Items("enum").FirstOrDefault(value => value.AsText() is { } text && _values.Names(text));
        if (named.ValueKind == JsonValueKind.Undefined && !schema.IsMissing("default"))
        {
            return schema.Member("default");
        }

        return named.ValueKind == JsonValueKind.Undefined ? schema.Items("enum").FirstOrDefault() : named;
    }

    private JsonElement Resolve(JsonElement schema)
    {
        for (var count = 0; count < MaxReferences && schema.Text("$ref") is ['#', ..] reference; count++)
        {
            schema = reference.Split('/').Skip(1).Aggregate(_root, (element, name) =>
                element.Member(name.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal)));
        }

        return schema;
    }

    private JsonValue Number(JsonElement schema, bool isInteger)
    {
        var step = isInteger ? 1m : 0.5m;
        var least = Bound(schema, "minimum") ?? Bound(schema, "exclusiveMinimum") + step ?? decimal.MinValue;
        var most = Bound(schema, "maximum") ?? Bound(schema, "exclusiveMaximum") - step ?? decimal.MaxValue;
        if (isInteger && least > decimal.MinValue)
        {
            least = decimal.Ceiling(least);
        }

        var number = _values.NextNumber(least, Math.Max(least, most), isInteger);
        if (Bound(schema, "multipleOf") is { } factor && factor > 0 && number % factor != 0)
        {
            number = Math.Max(decimal.Ceiling(number / factor), 0) * factor;
        }

        return JsonValue.Create(number);
    }

    private static decimal? Bound(JsonElement schema, string name) =>
        schema.Member(name) is { ValueKind: JsonValueKind.Number } bound && bound.TryGetDecimal(out var value) ? value : null;

    private static string FitLength(JsonElement schema, string text)
    {
        var least = (int)Math.Clamp(Bound(schema, "minLength") ?? 0, 0, ushort.MaxValue);
        var most = (int)Math.Clamp(Bound(schema, "maxLength") ?? int.MaxValue, 0, int.MaxValue);
        return TextPieces.Cut(text.PadRight(least, '.'), most);
    }
}
