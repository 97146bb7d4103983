using InferenceGateway.Http;
using InferenceGateway.Models;

namespace InferenceGateway;

/// <summary>The model answered, but not with the value that was asked for.</summary>
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

    /// <summary>Why there is no value.</summary>
    public StructuredOutputFailure Reason { get; }

    /// <summary>The text of the answer as it came, which the message does not hold; where the model refused without another text, what it said to that.</summary>
    public string Text { get; }

    /// <summary>Where in the JSON reading failed, for example <c>$.cities[0].name</c>; null where that is not known.</summary>
    public string? Path { get; }

    /// <summary>The whole answer.</summary>
    public CreateChatCompletionResponse Response { get; }
}
