using System.Globalization;
using InferenceGateway.Generation.Lowering.Names;
using InferenceGateway.Generation.Lowering.Schemas;
using Newtonsoft.Json.Linq;

namespace InferenceGateway.Generation.Lowering;

/// <summary>Where schemas are in a document: components, and the schemas in them.</summary>
internal static class SchemaPlaces
{
    public const string Components = "#/components/schemas/";

    public static bool IsComponent(string pointer) => pointer.StartsWith(Components, StringComparison.Ordinal) && !pointer[Components.Length..].Contains('/', StringComparison.Ordinal);

    /// <summary>Whether a pointer names a place inside a component.</summary>
    public static bool IsInner(string pointer) => pointer.StartsWith(Components, StringComparison.Ordinal) && pointer[Components.Length..].Contains('/', StringComparison.Ordinal);

    /// <summary>One step into a schema along a pointer.</summary>
    /// <param name="schema">The schema.</param>
    /// <param name="name">What its type is called.</param>
    /// <param name="parts">The parts of the pointer, still escaped.</param>
    /// <param name="at">Which of them the step begins with; afterwards, which it ends with.</param>
    /// <returns>The inner schema, null where there is none, and what a type hoisted from it is called.</returns>
    public static (JToken? Schema, string Name) Step(JToken schema, string name, string[] parts, ref int at)
    {
        var keyword = parts[at];
        var inner = (schema as JObject)?[keyword];
        if (keyword is "items" or "additionalProperties")
        {
            return (inner, Prescribed(inner) ?? name + (keyword == "items" ? "Item" : "Value"));
        }

        if (keyword is not ("properties" or "oneOf" or "anyOf" or "allOf") || ++at == parts.Length)
        {
            return (null, name);
        }

        var part = parts[at].Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal);
        if (keyword == "properties")
        {
            var property = (inner as JObject)?[part];
            return (property, name + (Prescribed(property) ?? Naming.Pascal(part)));
        }

        var member = inner is JArray list && int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < list.Count ? list[index] : null;
        return (member, keyword == "allOf" || member is null ? name : Prescribed(member) ?? UnionNames.CaseType(name, member));
    }

    private static string? Prescribed(JToken? schema) => (schema as JObject)?["x-csharp-name"] is JValue { Value: string name } ? name : null;
}
