using System.Diagnostics.CodeAnalysis;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace InferenceGateway.StructuredOutput;

/// <summary>The metadata of types for which the caller passes none. The schema and the deserialization use the same options, so that they agree.</summary>
[RequiresUnreferencedCode(Message)]
[RequiresDynamicCode(Message)]
internal static class ReflectionTypeInfo
{
    public const string Message =
        "The type is read by reflection. In a trimmed or AOT-compiled application, pass a JsonTypeInfo<T> from a source-generated JsonSerializerContext.";

    /// <summary>Gets the options, for values that are not read into one type.</summary>
    public static JsonSerializerOptions Options { get; } = Create();

    public static JsonTypeInfo<T> Of<T>() => (JsonTypeInfo<T>)Options.GetTypeInfo(typeof(T));

    private static JsonSerializerOptions Create()
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web)
        {
            RespectNullableAnnotations = true,
            AllowTrailingCommas = true,
            ReadCommentHandling = JsonCommentHandling.Skip,
            AllowOutOfOrderMetadataProperties = true,
            Converters = { new JsonStringEnumConverter() },
            // Models read JSON as text, and escaped characters would cost tokens.
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { RequireAsTheSchema } },
        };
        options.MakeReadOnly();
        return options;
    }

    /// <summary>Requires the members that are not nullable. The schema requires every member, but providers without strict mode omit those that are null.</summary>
    private static void RequireAsTheSchema(JsonTypeInfo type)
    {
        foreach (var member in type.Kind == JsonTypeInfoKind.Object ? type.Properties : [])
        {
            if (!member.IsExtensionData && (member.Set is not null || member.AssociatedParameter is not null))
            {
                member.IsRequired = !member.IsSetNullable;
            }
        }
    }
}
