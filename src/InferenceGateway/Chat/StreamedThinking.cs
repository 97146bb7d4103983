using System.Text;
using System.Text.Json;

namespace InferenceGateway.Chat;

/// <summary>
/// Joins the pieces of a part of content that is reasoning. Mistral sends it as a list of texts and references, Cohere as a text; providers
/// accept only their own form in a request.
/// </summary>
internal static class StreamedThinking
{
    /// <summary>Joins the reasoning of several pieces. Adjacent texts become one, and other items stay as they are.</summary>
    /// <param name="pieces">The reasoning of each piece.</param>
    /// <param name="others">The other members of the part.</param>
    public static RawJson Join(IReadOnlyList<RawJson> pieces, JsonMembers others)
    {
        var items = new List<RawJson>();
        var text = new StringBuilder();
        foreach (var item in pieces.SelectMany(static piece => piece.Items()))
        {
            if (TextOf(item) is { } more)
            {
                text.Append(more);
                continue;
            }

            Flush(text, items);
            items.Add(item);
        }

        if (pieces.All(static piece => piece.Kind == JsonValueKind.String))
        {
            return Write(text.ToString(), items, others);
        }

        Flush(text, items);
        return Write(null, items, others);
    }

    /// <summary>Gets the text of an item that is nothing but a text; null if it is something else.</summary>
    private static string? TextOf(RawJson item) =>
        item.Text ?? (item.Members().Count == 2 && item.Member("type"u8).Text == "text" ? item.Member("text"u8).Text : null);

    private static void Flush(StringBuilder text, List<RawJson> items)
    {
        if (text.Length > 0)
        {
            items.Add(RawJson.Written(text.ToString(), static (writer, text) =>
            {
                writer.WriteStartObject();
                writer.WriteString("type"u8, "text"u8);
                writer.WriteString("text"u8, text);
                writer.WriteEndObject();
            }));
            text.Clear();
        }
    }

    private static RawJson Write(string? text, List<RawJson> items, JsonMembers others) =>
        RawJson.Written((text, items, others), static (writer, part) =>
        {
            writer.WriteStartObject();
            writer.WriteString("type"u8, "thinking"u8);
            if (part.text is { } text)
            {
                writer.WriteString("thinking"u8, text);
            }
            else
            {
                writer.WriteStartArray("thinking"u8);
                part.items.ForEach(item => item.Write(writer));
                writer.WriteEndArray();
            }

            part.others.Write(writer);
            writer.WriteEndObject();
        });
}
