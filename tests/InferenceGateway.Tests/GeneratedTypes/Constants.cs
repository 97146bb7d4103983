using System.Collections.Concurrent;
using System.Text.Json;

namespace InferenceGateway.Tests.GeneratedTypes;

/// <summary>The members that a new object has from the start, because only one value is possible.</summary>
internal static class Constants
{
    private static readonly ConcurrentDictionary<Type, IReadOnlyDictionary<string, string>> Known = new();

    /// <summary>Names on the wire, and the JSON of the values.</summary>
    public static IReadOnlyDictionary<string, string> Of(Type type) => Known.GetOrAdd(type, static type =>
    {
        var generated = GeneratedType.Of(type);
        using var json = JsonDocument.Parse(generated.Write(generated.New()));
        return json.RootElement.EnumerateObject().ToDictionary(x => x.Name, x => x.Value.GetRawText());
    });
}
