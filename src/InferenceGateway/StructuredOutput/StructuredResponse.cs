using System.Diagnostics;
using InferenceGateway.Models;

namespace InferenceGateway;

/// <summary>Represents a value that was read from the JSON of a response.</summary>
/// <typeparam name="T">The type of the value.</typeparam>
[DebuggerDisplay("{DebuggerDisplay,nq}")]
public sealed class StructuredResponse<T>
{
    internal StructuredResponse(T value, CreateChatCompletionResponse response)
    {
        Value = value;
        Response = response;
    }

    /// <summary>Gets the value.</summary>
    public T Value { get; }

    /// <summary>Gets the response that the value was read from, with its text and usage.</summary>
    public CreateChatCompletionResponse Response { get; }

    private string DebuggerDisplay => ToString();

    /// <summary>Returns the value as text.</summary>
    /// <returns>The text of the value. It is empty if the value is null.</returns>
    public override string ToString() => Value?.ToString() ?? "";
}
