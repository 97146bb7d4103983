using InferenceGateway.Models;

namespace InferenceGateway;

/// <summary>An answer that was asked for as JSON, read.</summary>
/// <typeparam name="T">What it was read into.</typeparam>
public sealed class StructuredResponse<T>
{
    internal StructuredResponse(T value, CreateChatCompletionResponse response)
    {
        Value = value;
        Response = response;
    }

    /// <summary>The value.</summary>
    public T Value { get; }

    /// <summary>The answer that it was read from, with its text, usage and the rest.</summary>
    public CreateChatCompletionResponse Response { get; }
}
