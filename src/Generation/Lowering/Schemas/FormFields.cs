using InferenceGateway.Generation.Lowering.Types;
using InferenceGateway.Generation.Reading;
using Newtonsoft.Json.Linq;

namespace InferenceGateway.Generation.Lowering.Schemas;

/// <summary>What the fields of a form may be: plain texts and lists of them, in a multipart form also files and JSON.</summary>
internal static class FormFields
{
    /// <summary>The shape of a file, or of a list of files; null for anything else.</summary>
    public static Shape? File(NormalizedSchema field) => field switch
    {
        { Types: ["string"] } when IsBinary(field.Schema) => new FileShape(),
        { Types: ["array"] } when field.Schema["items"] is JObject items && IsBinary(items) => new ListShape(new FileShape()),
        _ => null,
    };

    public static void CheckAny(Composition? form, string pointer)
    {
        if (form is not { Properties.Count: > 0 })
        {
            throw new GenerationException("IG0059", pointer, "The form has no fields.", "Give it properties by an overlay action.");
        }
    }

    public static void Check(FormKind kind, Shape shape, string pointer)
    {
        if (kind == FormKind.UrlEncoded && shape is FileShape or ListShape { Item: FileShape })
        {
            throw new GenerationException(
                "IG0059", pointer, "A form that is sent as application/x-www-form-urlencoded holds no files.", "Make it multipart/form-data, or the field a string, by an overlay action.");
        }

        if (kind == FormKind.Multipart && IsJson(shape))
        {
            return;
        }

        var isPart = shape is RawShape { IsError: true } or ListShape { Item: RawShape { IsError: true } } or FileShape or ScalarShape or NamedShape { Kind: TypeKind.Enum }
            or ListShape { Item: FileShape or ScalarShape { Kind: not Scalar.Boolean } or NamedShape { Kind: TypeKind.Enum } };
        if (!isPart)
        {
            throw new GenerationException(
                "IG0059",
                pointer,
                "The field has a shape that a form's part cannot hold.",
                "Files, strings, numbers, booleans, enums, and lists of all but booleans are understood, in multipart/form-data also objects, unions and maps; change it by an overlay action.");
        }
    }

    /// <summary>Whether the field is sent as a part that holds JSON.</summary>
    public static bool IsJson(Shape shape) => shape is MapShape or RawShape { IsError: false } or NamedShape { Kind: TypeKind.Object or TypeKind.Union };

    private static bool IsBinary(JObject schema) => (string?)schema["format"] == "binary" || schema.ContainsKey("contentMediaType");
}
