using InferenceGateway.Tests.Support;

namespace InferenceGateway.Tests.GeneratedTypes;

/// <summary>
/// Everything generated, found by its shape: what a future document adds is tested without a change here.
/// </summary>
internal static class GeneratedTypeCatalog
{
    private static readonly Type[] Exported =
        [.. SdkAsset.Assembly.GetExportedTypes().Where(x => x is { Namespace: "InferenceGateway.Models", IsNested: false })];

    /// <summary>Objects of the wire.</summary>
    public static IReadOnlyList<Type> Objects { get; } = [.. Exported.Where(IsObject)];

    /// <summary>Open enums: any string, with names for those that are known.</summary>
    public static IReadOnlyList<Type> Enums { get; } = [.. Exported.Where(IsEnum)];

    /// <summary>Values of several kinds.</summary>
    public static IReadOnlyList<Type> Unions { get; } = [.. Exported.Where(IsUnion)];

    /// <summary>Bodies in multipart/form-data.</summary>
    public static IReadOnlyList<Type> Forms { get; } = [.. Exported.Where(IsForm)];

    /// <summary>What is JSON on the wire.</summary>
    public static IReadOnlyList<Type> OfJson { get; } = [.. Objects, .. Enums, .. Unions];

    /// <summary>All generated types.</summary>
    public static IReadOnlyList<Type> All { get; } = [.. OfJson, .. Forms];

    /// <summary>The public types of the namespace, whether of a known kind or not.</summary>
    public static IReadOnlyList<Type> InNamespace => Exported;

    public static bool IsObject(Type type) => type.IsClass && type.GetMethod("SetNull", [typeof(string)]) is not null;

    public static bool IsEnum(Type type) => type.IsValueType && type.GetNestedType("Known") is not null;

    public static bool IsUnion(Type type) =>
        type.IsClass && type.GetProperty("Value") is not null && type.GetMethods().Any(x => x.Name == "TryGet");

    public static bool IsForm(Type type) => type.IsClass && type.GetMethod("ToContent", []) is not null && !IsObject(type);

    public static Type Get(string name) => Exported.Single(x => x.Name == name);

    public static TheoryData<string> Names(IEnumerable<Type> types) => [.. types.Select(x => x.Name)];
}
