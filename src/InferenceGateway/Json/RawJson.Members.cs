using System.Text.Json;
using InferenceGateway.Json;

namespace InferenceGateway;

/// <content>Writes values, and looks into values, of a shape that no type describes. Unlike <see cref="JsonDocument"/>, it reads half of a surrogate pair.</content>
public readonly partial struct RawJson
{
    /// <summary>Gets a string; null if the value is not a string.</summary>
    internal string? Text
    {
        get
        {
            if (Kind != JsonValueKind.String)
            {
                return null;
            }

            var cursor = new JsonCursor(Utf8.Span);
            cursor.Reader.Read();
            return cursor.ReadString();
        }
    }

    /// <summary>Writes a value.</summary>
    internal static RawJson Written<T>(T value, Action<Utf8JsonWriter, T> write)
    {
        using var buffer = new PooledBuffer();
        using var writer = JsonCodec.CreateWriter(buffer);
        write(writer, value);
        writer.Flush();
        return Trusted(buffer.WrittenSpan.ToArray());
    }

    /// <summary>Gets the members of an object; none if the value is not an object.</summary>
    internal JsonMembers Members()
    {
        JsonMembers? members = null;
        if (Kind == JsonValueKind.Object)
        {
            var cursor = new JsonCursor(Utf8.Span);
            cursor.Reader.Read();
            while (cursor.NextMember())
            {
                cursor.KeepUnknown(ref members);
            }
        }

        return members ?? new JsonMembers();
    }

    /// <summary>Gets a member of an object, the last one of this name; JSON null if there is none, or if the value is not an object.</summary>
    internal RawJson Member(ReadOnlySpan<byte> name)
    {
        var found = default(RawJson);
        if (Kind == JsonValueKind.Object)
        {
            var cursor = new JsonCursor(Utf8.Span);
            cursor.Reader.Read();
            while (cursor.NextMember())
            {
                var isFound = cursor.NameIs(name);
                cursor.Reader.Read();
                if (isFound)
                {
                    found = cursor.ReadRaw();
                }
                else
                {
                    cursor.Reader.Skip();
                }
            }
        }

        return found;
    }

    /// <summary>Gets the items of a list; the value itself if it is not a list.</summary>
    internal List<RawJson> Items()
    {
        if (Kind != JsonValueKind.Array)
        {
            return [this];
        }

        var items = new List<RawJson>();
        var cursor = new JsonCursor(Utf8.Span);
        cursor.Reader.Read();
        while (cursor.NextItem())
        {
            items.Add(cursor.ReadRaw());
        }

        return items;
    }
}
