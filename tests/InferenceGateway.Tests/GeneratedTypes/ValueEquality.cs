using System.Collections;

namespace InferenceGateway.Tests.GeneratedTypes;

/// <summary>
/// Compares two values member by member. The JSON alone would not tell whether a member was read,
/// since what is not understood is written back just the same.
/// </summary>
internal static class ValueEquality
{
    public static void AssertEqual(object? expected, object? actual)
    {
        var difference = Difference(expected, actual, expected?.GetType().Name ?? "");
        Assert.True(difference is null, difference);
    }

    private static string? Difference(object? left, object? right, string path) => (left, right) switch
    {
        (null, null) => null,
        (null, _) or (_, null) => $"{path}: one is null",
        (IDictionary map, IDictionary other) => Maps(map, other, path),
        (IList list, IList other) => Lists(list, other, path),
        _ when left.GetType() != right.GetType() => $"{path}: {left.GetType()} and {right.GetType()}",
        _ when GeneratedTypeCatalog.IsUnion(left.GetType()) => Difference(UnionCase.Value(left), UnionCase.Value(right), path + " as " + UnionCase.Value(left).GetType().Name),
        _ when GeneratedTypeCatalog.IsObject(left.GetType()) => Objects(left, right, path),
        _ => left.Equals(right) ? null : $"{path}: {left} and {right}",
    };

    private static string? Objects(object left, object right, string path)
    {
        var difference = WireMember.Of(left.GetType())
            .Select(x => Difference(x.Get(left), x.Get(right), $"{path}.{x.Property.Name}"))
            .FirstOrDefault(x => x is not null);
        return difference
            ?? (Additional(left).SequenceEqual(Additional(right)) ? null : $"{path}.AdditionalProperties: {string.Join(", ", Additional(left))} and {string.Join(", ", Additional(right))}");
    }

    public static JsonMembers Additional(object value) =>
        (JsonMembers)value.GetType().GetProperty("AdditionalProperties")!.GetValue(value)!;

    private static string? Lists(IList left, IList right, string path) =>
        left.Count != right.Count
            ? $"{path}: {left.Count} and {right.Count} items"
            : Enumerable.Range(0, left.Count).Select(x => Difference(left[x], right[x], $"{path}[{x}]")).FirstOrDefault(x => x is not null);

    private static string? Maps(IDictionary left, IDictionary right, string path) =>
        left.Count != right.Count
            ? $"{path}: {left.Count} and {right.Count} entries"
            : left.Keys.Cast<object>().Select(x => Difference(left[x], right[x], $"{path}[{x}]")).FirstOrDefault(x => x is not null);
}
