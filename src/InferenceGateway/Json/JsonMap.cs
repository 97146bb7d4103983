using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace InferenceGateway.Json;

internal static class JsonMap
{
    public static IDictionary<string, T> Read<T, TCodec>(ref JsonCursor cursor)
        where TCodec : struct, IJsonCodec<T>
    {
        if (cursor.TokenType == JsonTokenType.Null)
        {
            return null!;
        }

        cursor.EnterObject();
        // A dictionary enumerates in insertion order if nothing is removed, and the members are written back in that order.
        var map = new Dictionary<string, T>(StringComparer.Ordinal);
        while (cursor.NextMember())
        {
            var name = cursor.ReadName();
            map[name] = cursor.TokenType == JsonTokenType.Null ? default! : default(TCodec).Read(ref cursor)!;
        }

        return map;
    }

    public static void Write<T, TCodec>(Utf8JsonWriter writer, IDictionary<string, T> map)
        where TCodec : struct, IJsonCodec<T>
    {
        writer.WriteStartObject();
        foreach (var pair in map)
        {
            writer.WritePropertyName(pair.Key);
            if (pair.Value is { } value)
            {
                default(TCodec).Write(writer, value);
            }
            else
            {
                writer.WriteNullValue();
            }
        }

        writer.WriteEndObject();
    }

    /// <summary>Gets the dictionary of a property that never returns null.</summary>
    public static IDictionary<string, T> Implicit<T>([NotNull] ref IDictionary<string, T>? field) => field ??= new ImplicitMap<T>();

    /// <summary>Determines whether a dictionary is written. One that was neither set nor filled is not.</summary>
    public static bool IsSet<T>([NotNullWhen(true)] IDictionary<string, T>? field) => field is not (null or ImplicitMap<T> { Count: 0 });

    private sealed class ImplicitMap<T>() : Dictionary<string, T>(StringComparer.Ordinal);
}

internal readonly struct MapCodec<T, TCodec> : IJsonCodec<IDictionary<string, T>>
    where TCodec : struct, IJsonCodec<T>
{
    public IDictionary<string, T>? Read(ref JsonCursor cursor) => JsonMap.Read<T, TCodec>(ref cursor);

    public void Write(Utf8JsonWriter writer, IDictionary<string, T> value) => JsonMap.Write<T, TCodec>(writer, value);
}
