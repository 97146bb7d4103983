using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using InferenceGateway.StructuredOutput;

namespace InferenceGateway.Models;

public sealed partial class CreateChatCompletionRequestResponseFormat
{
    /// <summary>Free text.</summary>
    public static CreateChatCompletionRequestResponseFormat Text => new ResponseFormatText();

    /// <summary>Any JSON object. Most providers want the word JSON in a message, too.</summary>
    public static CreateChatCompletionRequestResponseFormat JsonObject => new ResponseFormatJsonObject();

    /// <summary>JSON that follows a schema.</summary>
    /// <param name="name">A name for it, which the model may see: letters, digits, <c>_</c> and <c>-</c>, at most 64.</param>
    /// <param name="schema">The JSON Schema, an object.</param>
    /// <param name="description">What the answer is for; null: nothing is said.</param>
    /// <param name="strict">Whether the answer must follow the schema exactly, which then has to keep the rules of the provider's strict mode.</param>
    /// <returns>The format.</returns>
    /// <exception cref="ArgumentException">The name is none, or the schema is not a JSON object.</exception>
    public static CreateChatCompletionRequestResponseFormat JsonSchema(string name, RawJson schema, string? description = null, bool strict = true)
    {
        SchemaName.Check(name, nameof(name));
        if (schema.Kind != JsonValueKind.Object)
        {
            throw new ArgumentException("A JSON Schema is a JSON object, such as {\"type\":\"object\",\"properties\":{…}}.", nameof(schema));
        }

        return new ResponseFormatJsonSchema
        {
            JsonSchema = new ResponseFormatJsonSchemaJsonSchema { Name = name, Description = description, Schema = schema, Strict = strict },
        };
    }

    /// <summary>JSON that can be read into a type, as <c>GenerateContentAsync&lt;T&gt;</c> asks for it. The answer is read with <see cref="CreateChatCompletionResponse.ToStructured{T}()"/>.</summary>
    /// <typeparam name="T">The type.</typeparam>
    /// <returns>The format: the strict schema of the type.</returns>
    /// <exception cref="NotSupportedException">The type holds what a strict schema cannot say, such as a dictionary.</exception>
    [RequiresUnreferencedCode(ReflectionTypeInfo.Message)]
    [RequiresDynamicCode(ReflectionTypeInfo.Message)]
    public static CreateChatCompletionRequestResponseFormat For<T>() => For(ReflectionTypeInfo.Of<T>());

    /// <summary>JSON that can be read into a type, for trimmed and AOT-compiled applications. The answer is read with <see cref="CreateChatCompletionResponse.ToStructured{T}(JsonTypeInfo{T})"/>.</summary>
    /// <typeparam name="T">The type.</typeparam>
    /// <param name="resultType">How System.Text.Json reads the type, from a source-generated context.</param>
    /// <returns>The format: the strict schema of the type.</returns>
    /// <exception cref="NotSupportedException">The type holds what a strict schema cannot say, such as a dictionary.</exception>
    public static CreateChatCompletionRequestResponseFormat For<T>(JsonTypeInfo<T> resultType)
    {
        ArgumentNullException.ThrowIfNull(resultType);
        return JsonSchema(SchemaName.Of(resultType.Type), StrictSchema.For(resultType));
    }
}
