using System.Collections;

namespace InferenceGateway.SpecSweep;

/// <summary>Values for parameters and fields of forms.</summary>
internal static class SampleValue
{
    public static object? Of(GeneratedSdk sdk, Type declared)
    {
        var type = Nullable.GetUnderlyingType(declared) ?? declared;
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IDictionary<,>))
        {
            var map = (IDictionary)Activator.CreateInstance(typeof(Dictionary<,>).MakeGenericType(type.GetGenericArguments()))!;
            map.Add("a key", Of(sdk, type.GetGenericArguments()[1]));
            return map;
        }

        if (type.IsGenericType && typeof(IEnumerable).IsAssignableFrom(type))
        {
            var list = (IList)Activator.CreateInstance(typeof(List<>).MakeGenericType(type.GetGenericArguments()[0]))!;
            list.Add(Of(sdk, type.GetGenericArguments()[0]));
            list.Add(Of(sdk, type.GetGenericArguments()[0]));
            return list;
        }

        return type == typeof(string) ? "a value/é"
            : type == typeof(long) ? 5L
            : type == typeof(int) ? 6
            : type == typeof(double) ? 7.5
            : type == typeof(bool) ? true
            : type == typeof(FilePart) ? new FilePart(new byte[] { 1, 2, 3 }, "a.bin")
            : type == typeof(HttpContent) ? new ByteArrayContent([1, 2, 3])
            : type == typeof(RequestOptions) || type == typeof(CancellationToken) ? null
            : type == typeof(RawJson) ? RawJson.Parse("{}")
            : type.IsValueType ? Activator.CreateInstance(type, "an enum's")
            : sdk.Read(type, "{}"u8.ToArray());
    }
}
