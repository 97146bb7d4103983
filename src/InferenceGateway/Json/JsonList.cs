using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace InferenceGateway.Json;

internal static class JsonList
{
    public static IList<T> Read<T, TCodec>(ref JsonCursor cursor)
        where TCodec : struct, IJsonCodec<T>
    {
        if (cursor.TokenType == JsonTokenType.Null)
        {
            // A null list stays null; the owner of the member distinguishes it from an absent one.
            return null!;
        }

        cursor.EnterArray();
        if (!cursor.NextItem())
        {
            return new List<T>();
        }

        var first = ReadItem<T, TCodec>(ref cursor);
        if (!cursor.NextItem())
        {
            return new JsonSingle<T>(first);
        }

        var list = new List<T> { first };
        do
        {
            list.Add(ReadItem<T, TCodec>(ref cursor));
        }
        while (cursor.NextItem());
        return list;
    }

    public static void Write<T, TCodec>(Utf8JsonWriter writer, IList<T> list)
        where TCodec : struct, IJsonCodec<T>
    {
        writer.WriteStartArray();
        // Read by index, because an enumerator of IList<T> would be allocated.
        for (var index = 0; index < list.Count; index++)
        {
            if (list[index] is { } item)
            {
                default(TCodec).Write(writer, item);
            }
            else
            {
                writer.WriteNullValue();
            }
        }

        writer.WriteEndArray();
    }

    /// <summary>Gets the list of a property that never returns null.</summary>
    public static IList<T> Implicit<T>([NotNull] ref IList<T>? field) => field ??= new ImplicitList<T>();

    /// <summary>Determines whether a list is written. One that was neither set nor filled is not.</summary>
    public static bool IsSet<T>([NotNullWhen(true)] IList<T>? field) => field is not (null or ImplicitList<T> { Count: 0 });

    private static T ReadItem<T, TCodec>(ref JsonCursor cursor)
        where TCodec : struct, IJsonCodec<T> =>
        cursor.TokenType == JsonTokenType.Null ? default! : default(TCodec).Read(ref cursor)!;

    private sealed class ImplicitList<T> : List<T>;
}

internal readonly struct ListCodec<T, TCodec> : IJsonCodec<IList<T>>
    where TCodec : struct, IJsonCodec<T>
{
    public IList<T>? Read(ref JsonCursor cursor) => JsonList.Read<T, TCodec>(ref cursor);

    public void Write(Utf8JsonWriter writer, IList<T> value) => JsonList.Write<T, TCodec>(writer, value);
}
