using InferenceGateway.Api;

namespace InferenceGateway.Streaming;

/// <summary>Defines what differs between the streams of the chat, Responses and Messages APIs: how an event is read, which event is an error, and when the response is complete. Each stream has its own instance, which is not thread-safe.</summary>
/// <typeparam name="TItem">The type of the items.</typeparam>
internal abstract class StreamProtocol<TItem>
    where TItem : class, IRootAnswer
{
    /// <summary>Gets the words for the end of a complete response, for the message of an incomplete one.</summary>
    public abstract string End { get; }

    /// <summary>Gets or sets a value indicating whether the end of the response was read. Nothing is read after it.</summary>
    public bool IsDone { get; protected set; }

    /// <summary>Gets a value indicating whether the body may end at the current position.</summary>
    public abstract bool MayEnd { get; }

    /// <summary>Gets or sets the last id that was read.</summary>
    public string? LastId { get; protected set; }

    /// <summary>Gets or sets the last finish reason that was read.</summary>
    public string? FinishReason { get; protected set; }

    /// <summary>Reads the data of an event, without the white space around it; null if the event has no item.</summary>
    /// <exception cref="GatewayProtocolException">The data does not conform to the API.</exception>
    public abstract TItem? Read(ReadOnlySpan<byte> data);

    /// <summary>Reads a complete response that was sent instead of a stream.</summary>
    /// <exception cref="GatewayProtocolException">The data does not conform to the API.</exception>
    /// <exception cref="GatewayApiException">The data contains an error, or no content.</exception>
    public abstract TItem? ReadWhole(ReadOnlySpan<byte> data, ResponseInfo http);

    /// <summary>Gets a value indicating whether any content of a response was read. A stream that ends normally without content has failed.</summary>
    public abstract bool HasAnswer { get; }

    /// <summary>Determines whether an item is an error.</summary>
    public abstract bool IsError(TItem item);

    /// <summary>Gets the JSON of the error in an item: its data, unless the API has another place for errors.</summary>
    public virtual ReadOnlySpan<byte> ErrorIn(TItem item, ReadOnlySpan<byte> data) => data;

    /// <summary>Updates the state of the response with an item.</summary>
    public abstract void Note(TItem item);
}
