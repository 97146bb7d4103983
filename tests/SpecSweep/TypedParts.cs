using System.Collections;
using System.Reflection;

namespace InferenceGateway.SpecSweep;

/// <summary>Looks for parts of an instance that were kept as raw JSON although the document has a type for them.</summary>
internal static class TypedParts
{
    /// <returns>The path to the first; null where there is none.</returns>
    public static string? Missed(object? value, string path = "$") => value switch
    {
        null or string or RawJson => null,
        IEnumerable<KeyValuePair<string, RawJson>> members => members.FirstOrDefault(x => x.Key != SampleJson.Additional) is { Key: { } name } ? $"{path}.{name}" : null,
        IDictionary map => map.Keys.Cast<object>().Select(x => Missed(map[x], $"{path}.{x}")).FirstOrDefault(x => x is not null),
        IEnumerable list when value.GetType().Namespace?.StartsWith("InferenceGateway", StringComparison.Ordinal) != true || value is IList =>
            list.Cast<object?>().Select((x, i) => Missed(x, $"{path}[{i}]")).FirstOrDefault(x => x is not null),
        _ => InType(value, path),
    };

    private static string? InType(object value, string path)
    {
        var type = value.GetType();
        if (type.Namespace != "InferenceGateway.Models")
        {
            return null;
        }

        if (!type.IsValueType && type.GetProperty("Value") is { SetMethod: null } union)
        {
            var held = union.GetValue(value);
            return held is RawJson ? path : Missed(held, path);
        }

        if (type.GetMethod("TryGetAdditional") is { } get)
        {
            get.Invoke(value, BindingFlags.DoNotWrapExceptions, null, [SampleJson.Additional, null], null);
        }

        return type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(x => x.Name != "Http" && x.GetIndexParameters().Length == 0)
            .Select(x => Missed(x.GetValue(value), $"{path}.{x.Name}")).FirstOrDefault(x => x is not null);
    }
}
