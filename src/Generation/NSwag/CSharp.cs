using System.Globalization;
using System.Text;
using InferenceGateway.Generation.Lowering.Types;

namespace InferenceGateway.Generation.NSwag;

/// <summary>C# expressions for shapes: types, codecs, reads and writes, all from <c>global::</c>.</summary>
internal static class CSharp
{
    private const string Models = "global::InferenceGateway.Models.";
    private const string Json = "global::InferenceGateway.Json.";
    private const string Generic = "global::System.Collections.Generic.";

    public static string Type(Shape shape) => shape switch
    {
        ScalarShape { Kind: Scalar.String } => "string",
        ScalarShape { Kind: Scalar.Int64 } => "long",
        ScalarShape { Kind: Scalar.Int32 } => "int",
        ScalarShape { Kind: Scalar.Double } => "double",
        ScalarShape => "bool",
        RawShape => "global::InferenceGateway.RawJson",
        FileShape => "global::InferenceGateway.FilePart",
        ListShape list => $"{Generic}IList<{Type(list.Item)}>",
        MapShape map => $"{Generic}IDictionary<string, {Type(map.Value)}>",
        NullableShape nullable => Type(nullable.Inner) + "?",
        NamedShape named => Models + named.Name,
        _ => throw new ArgumentOutOfRangeException(nameof(shape), shape, null),
    };

    public static string Codec(Shape shape) => shape switch
    {
        ScalarShape scalar => $"{Json}{scalar.Kind}Codec",
        RawShape => Json + "RawJsonCodec",
        ListShape list => $"{Json}ListCodec<{Type(list.Item)}, {Codec(list.Item)}>",
        MapShape map => $"{Json}MapCodec<{Type(map.Value)}, {Codec(map.Value)}>",
        NullableShape nullable => $"{Json}NullableCodec<{Type(nullable.Inner)}, {Codec(nullable.Inner)}>",
        NamedShape named => Models + named.Name + ".Codec",
        _ => throw new ArgumentOutOfRangeException(nameof(shape), shape, null),
    };

    /// <summary>Reads the value that <c>cursor</c> stands on.</summary>
    /// <param name="shape">The value's shape.</param>
    /// <param name="reuseSlot">The slot of the stream's string cache, for a string that repeats from item to item.</param>
    public static string Read(Shape shape, int? reuseSlot = null) => shape switch
    {
        ScalarShape { Kind: Scalar.String } when reuseSlot is { } slot => $"cursor.ReadReusedString({slot})",
        ScalarShape scalar => $"cursor.Read{scalar.Kind}()",
        RawShape => "cursor.ReadRaw()",
        NamedShape named => $"{Models}{named.Name}.Read(ref cursor)",
        _ => $"default({Codec(shape)}).Read(ref cursor)",
    };

    /// <summary>Writes the variable <c>value</c> to <c>writer</c>.</summary>
    public static string Write(Shape shape) =>
        shape is NamedShape ? "value.Write(writer)" : $"default({Codec(shape)}).Write(writer, value)";

    public static string Literal(string text)
    {
        var literal = new StringBuilder("\"");
        foreach (var c in text)
        {
            literal.Append(c switch
            {
                '"' => "\\\"",
                '\\' => "\\\\",
                < ' ' or (>= '\u007f' and < '\u00a0') or '\u2028' or '\u2029' => "\\u" + ((int)c).ToString("x4", CultureInfo.InvariantCulture),
                _ => c.ToString(),
            });
        }

        return literal.Append('"').ToString();
    }

    /// <summary>A text as the inside of an XML comment: one line, escaped.</summary>
    public static string Xml(string text)
    {
        var line = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return string.Concat(line.Where(x => !char.IsControl(x)))
            .Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal);
    }

    /// <summary>A piece of the wire in an XML comment.</summary>
    public static string Code(string text) => $"<c>{Xml(text)}</c>";

    /// <summary>A description as the inside of an XML comment, <c>`code`</c> marked up.</summary>
    /// <param name="description">What the document says.</param>
    /// <param name="otherwise">What stands there if the document says nothing; XML already.</param>
    public static string Docs(string? description, string otherwise)
    {
        if (string.IsNullOrWhiteSpace(description))
        {
            return otherwise;
        }

        var parts = Xml(description).Split('`');
        var docs = new StringBuilder(parts[0]);
        for (var i = 1; i < parts.Length; i++)
        {
            // An unpaired backtick stays what it is.
            docs.Append(i == parts.Length - 1 && i % 2 == 1 ? "`" : i % 2 == 1 ? "<c>" : "</c>").Append(parts[i]);
        }

        return docs.ToString();
    }
}
