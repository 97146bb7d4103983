using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization.Metadata;
using InferenceGateway.StructuredOutput;

namespace InferenceGateway.Models;

public sealed partial class CreateChatCompletionResponse
{
    /// <summary>Reads the text of the first choice as JSON into a type, as <c>GenerateContentAsync&lt;T&gt;</c> does. Use it for a response that was streamed, or for the last response of a tool run.</summary>
    /// <typeparam name="T">The type.</typeparam>
    /// <returns>The value, and this response.</returns>
    /// <exception cref="StructuredOutputException">The model refused to answer, its answer was cut off, or the text does not fit the type.</exception>
    [RequiresUnreferencedCode(ReflectionTypeInfo.Message)]
    [RequiresDynamicCode(ReflectionTypeInfo.Message)]
    public StructuredResponse<T> ToStructured<T>() => StructuredReader.Read(this, ReflectionTypeInfo.Of<T>());

    /// <summary>Reads the text of the first choice as JSON into a type, for trimmed and AOT-compiled applications.</summary>
    /// <typeparam name="T">The type.</typeparam>
    /// <param name="resultType">The metadata with which System.Text.Json reads the type, for example from a source-generated context.</param>
    /// <returns>The value, and this response.</returns>
    /// <exception cref="StructuredOutputException">The model refused to answer, its answer was cut off, or the text does not fit the type.</exception>
    public StructuredResponse<T> ToStructured<T>(JsonTypeInfo<T> resultType)
    {
        ArgumentNullException.ThrowIfNull(resultType);
        return StructuredReader.Read(this, resultType);
    }
}
