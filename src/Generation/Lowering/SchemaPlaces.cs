namespace InferenceGateway.Generation.Lowering;

/// <summary>Where schemas have names of their own in a document.</summary>
internal static class SchemaPlaces
{
    public const string Components = "#/components/schemas/";

    public static bool IsComponent(string pointer) =>
        pointer.StartsWith(Components, StringComparison.Ordinal) && !pointer[Components.Length..].Contains('/', StringComparison.Ordinal);
}
