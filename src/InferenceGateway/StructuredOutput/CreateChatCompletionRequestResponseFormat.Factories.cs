using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using InferenceGateway.StructuredOutput;

namespace InferenceGateway.Models;

public sealed partial class CreateChatCompletionRequestResponseFormat
{
    /// <summary>Gets the format of plain text.</summary>
    public static CreateChatCompletionRequestResponseFormat Text => new ResponseFormatText();

    /// <summary>Gets the format of any JSON object. Most providers require that a message contains the word JSON as well.</summary>
    public static CreateChatCompletionRequestResponseFormat JsonObject => new ResponseFormatJsonObject();

    /// <summary>Creates a format of JSON that follows a schema.</summary>
    /// <param name="name">A name for the schema, which the model may see. It consists of at most 64 letters, digits, <c>_</c> and <c>-</c>.</param>
    /// <param name="schema">The JSON Schema, which is a JSON object.</param>
    /// <param name="description">What the response is for; null to send no description.</param>
    /// <param name="strict">Whether the response must follow the schema exactly. If true, the schema must follow the rules of the provider's strict mode.</param>
    /// <returns>The format.</returns>
    /// <exception cref="ArgumentException"><paramref name="name"/> is not a valid name, or <paramref name="schema"/> is not a JSON object.</exception>
    public static CreateChatCompletionRequestResponseFormat JsonSchema(string name, RawJson schema, string? description = null, bool strict = true)
    {
        SchemaName.Check(name, nameof(name));
        if (schema.Kind != JsonValueKind.Object)
        {
            throw new ArgumentException("A JSON Schema must be a JSON object, such as {\"type\":\"object\",\"properties\":{…}}.", nameof(schema));
        }

        return new ResponseFormatJsonSchema
        {
            JsonSchema = new ResponseFormatJsonSchemaJsonSchema { Name = name, Description = description, Schema = schema, Strict = strict },
        };
    }

    /// <summary>Creates a format of JSON that can be read into a type, as <c>GenerateContentAsync&lt;T&gt;</c> requests it. Read the response with <see cref="CreateChatCompletionResponse.ToStructured{T}()"/>.</summary>
    /// <typeparam name="T">The type.</typeparam>
    /// <returns>The format with the strict schema of the type.</returns>
    /// <exception cref="NotSupportedException">The type contains something that a strict schema cannot describe, such as a dictionary.</exception>
    [RequiresUnreferencedCode(ReflectionTypeInfo.Message)]
    [RequiresDynamicCode(ReflectionTypeInfo.Message)]
    public static CreateChatCompletionRequestResponseFormat For<T>() => For(ReflectionTypeInfo.Of<T>());

    /// <summary>Creates a format of JSON that can be read into a type, for trimmed and AOT-compiled applications. Read the response with <see cref="CreateChatCompletionResponse.ToStructured{T}(JsonTypeInfo{T})"/>.</summary>
    /// <typeparam name="T">The type.</typeparam>
    /// <param name="resultType">The metadata with which System.Text.Json describes and reads the type, for example from a source-generated context.</param>
    /// <returns>The format with the strict schema of the type.</returns>
    /// <exception cref="NotSupportedException">The type contains something that a strict schema cannot describe, such as a dictionary.</exception>
    public static CreateChatCompletionRequestResponseFormat For<T>(JsonTypeInfo<T> resultType)
    {
        ArgumentNullException.ThrowIfNull(resultType);
        return JsonSchema(SchemaName.Of(resultType.Type), StrictSchema.For(resultType));
    }
}
