using InferenceGateway.Http;
using InferenceGateway.Models;

namespace InferenceGateway;

/// <summary>The exception that is thrown if the model answers, but not with the value that was requested.</summary>
public sealed class StructuredOutputException : InferenceGatewayException
{
    internal StructuredOutputException(StructuredOutputFailure reason, string message, string text, CreateChatCompletionResponse response, string? path = null, Exception? innerException = null)
        : base(message, innerException)
    {
        Operation = "CreateChatCompletion";
        Attempts = response.Http?.Attempts ?? 1;
        Reason = reason;
        Text = text;
        Response = response;
        Path = path;
    }

    /// <summary>Gets the reason why there is no value.</summary>
    public StructuredOutputFailure Reason { get; }

    /// <summary>Gets the unchanged text of the response, which is not part of <see cref="Exception.Message"/>. If the model refused without any other text, it is the refusal.</summary>
    public string Text { get; }

    /// <summary>Gets the JSON path at which reading failed, for example <c>$.cities[0].name</c>; null if it is not known.</summary>
    public string? Path { get; }

    /// <summary>Gets the complete response.</summary>
    public CreateChatCompletionResponse Response { get; }
}
