using InferenceGateway.Errors;
using InferenceGateway.Models;

namespace InferenceGateway;

/// <summary>The base of everything this SDK throws once a call is under way: catch it to handle every failure of a call in one place.</summary>
/// <remarks>
/// Wrong arguments are <see cref="ArgumentException"/>, a token that was cancelled is <see cref="OperationCanceledException"/>;
/// neither is of this type. The texts name the operation and what to do; they hold no keys and no prompts.
/// </remarks>
public abstract class InferenceGatewayException : Exception
{
    private protected InferenceGatewayException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }

    /// <summary>The operation that failed, for example <c>CreateChatCompletion</c>; null where none was under way.</summary>
    public string? Operation { get; private protected init; }

    /// <summary>How often the request was sent, or tried to; the error is that of the last time.</summary>
    public int Attempts { get; internal set; } = 1;

    /// <summary>What had arrived of a streamed chat completion when it failed, put together; set by what puts it together, such as <see cref="ChatCompletionStreamExtensions.ToResponseAsync"/>. Null otherwise, and where nothing had arrived.</summary>
    public CreateChatCompletionResponse? PartialResponse { get; internal set; }

    /// <summary>What had arrived of a streamed response of the Responses API when it failed, put together by <see cref="ResponseStreamExtensions.ToResponseAsync"/>. Null otherwise, and where nothing had arrived.</summary>
    public Response? PartialOutput { get; internal set; }

    /// <summary>What had arrived of a streamed message of the Messages API when it failed, put together by <see cref="MessagesStreamExtensions.ToResponseAsync"/>. Null otherwise, and where nothing had arrived.</summary>
    public MessagesResponse? PartialMessage { get; internal set; }

    /// <summary>The conversation of a run of tools up to where it failed, with the results of the tools that were run; null where no such run failed. Sent as the messages of another call, it goes on from there.</summary>
    public IReadOnlyList<Message>? Conversation { get; internal set; }

    /// <summary>How far a stream had come when it failed; null where no stream had begun.</summary>
    public StreamProgress? Progress { get; internal set; }

    private protected static string AfterAttempts(int attempts) => ApiFailureText.AfterAttempts(attempts);
}
