namespace InferenceGateway.Tests.GeneratedTypes;

/// <summary>The constants of an open enum.</summary>
internal static class KnownValues
{
    public static IReadOnlyList<string> Of(Type type) => [.. Named(type).Values];

    public static IReadOnlyDictionary<string, string> Named(Type type) =>
        type.GetNestedType("Known")!.GetFields().ToDictionary(x => x.Name, x => (string)x.GetRawConstantValue()!);
}
