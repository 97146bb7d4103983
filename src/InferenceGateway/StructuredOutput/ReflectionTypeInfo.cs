using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace InferenceGateway.StructuredOutput;

/// <summary>How types are described and read where the caller does not say: one set of options for both, so that the schema and the reading agree.</summary>
[RequiresUnreferencedCode(Message)]
[RequiresDynamicCode(Message)]
internal static class ReflectionTypeInfo
{
    public const string Message =
        "The type is read by reflection. In a trimmed or AOT-compiled application pass a JsonTypeInfo<T> from a source-generated JsonSerializerContext.";

    private static readonly JsonSerializerOptions Options = Create();

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
            TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { RequireAsTheSchema } },
        };
        options.MakeReadOnly();
        return options;
    }

    /// <summary>The schema asks for every member, with null where there is nothing. Providers without strict mode leave the null ones out.</summary>
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
