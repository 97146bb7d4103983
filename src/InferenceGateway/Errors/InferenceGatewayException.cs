using InferenceGateway.Errors;
using InferenceGateway.Models;

namespace InferenceGateway;

/// <summary>Represents the base class of the exceptions that are thrown when a call fails. Catch it to handle all failures in one place.</summary>
/// <remarks>
/// Invalid arguments throw an <see cref="ArgumentException"/>, and cancelled tokens an <see cref="OperationCanceledException"/>; these
/// are not derived from this class. The messages name the operation and what to do. They contain no keys and no prompts.
/// </remarks>
public abstract class InferenceGatewayException : Exception
{
    private protected InferenceGatewayException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }

    /// <summary>Gets the name of the operation that failed, for example <c>CreateChatCompletion</c>; null if none was in progress.</summary>
    public string? Operation { get; private protected init; }

    /// <summary>Gets the number of attempts that were made to send the request. The exception is that of the last attempt.</summary>
    public int Attempts { get; internal set; } = 1;

    /// <summary>Gets the part of a streamed chat completion that arrived before the failure, as one response. It is set by the methods that assemble a stream, such as <see cref="ChatCompletionStreamExtensions.ToResponseAsync"/>; null if nothing arrived or nothing was assembled.</summary>
    public CreateChatCompletionResponse? PartialResponse { get; internal set; }

    /// <summary>Gets the part of a streamed response of the Responses API that arrived before the failure. It is set by <see cref="ResponseStreamExtensions.ToResponseAsync"/>; null if nothing arrived or nothing was assembled.</summary>
    public Response? PartialOutput { get; internal set; }

    /// <summary>Gets the part of a streamed message of the Messages API that arrived before the failure. It is set by <see cref="MessagesStreamExtensions.ToResponseAsync"/>; null if nothing arrived or nothing was assembled.</summary>
    public MessagesResponse? PartialMessage { get; internal set; }

    /// <summary>Gets the conversation of a tool run up to the failure, including the results of the tools that were run; null if no tool run failed. Send it as the messages of another call to continue the run.</summary>
    public IReadOnlyList<Message>? Conversation { get; internal set; }

    /// <summary>Gets the progress of a stream at the time of the failure; null if no stream had begun.</summary>
    public StreamProgress? Progress { get; internal set; }

    private protected static string AfterAttempts(int attempts) => ApiFailureText.AfterAttempts(attempts);
}
