using InferenceGateway.Api;

namespace InferenceGateway.Streaming;

/// <summary>What differs between the streams of the chat, Responses and Messages APIs: how an event is read, which one is an error, and when the answer is complete. One per stream, not thread-safe.</summary>
/// <typeparam name="TItem">What the stream hands out.</typeparam>
internal abstract class StreamProtocol<TItem>
    where TItem : class, IRootAnswer
{
    /// <summary>What a complete answer ends with, for the message of an incomplete one.</summary>
    public abstract string End { get; }

    /// <summary>Whether the end of the answer was read; nothing is read after it.</summary>
    public bool IsDone { get; protected set; }

    /// <summary>Whether the body may end here.</summary>
    public abstract bool MayEnd { get; }

    /// <summary>The last id that was read.</summary>
    public string? LastId { get; protected set; }

    /// <summary>The last finish reason that was read.</summary>
    public string? FinishReason { get; protected set; }

    /// <summary>Reads the data of an event, white space around it removed; null when there is nothing to hand out.</summary>
    /// <exception cref="GatewayProtocolException">The data is not what the API promises.</exception>
    public abstract TItem? Read(ReadOnlySpan<byte> data);

    /// <summary>Reads a whole answer, sent in place of a stream.</summary>
    /// <exception cref="GatewayProtocolException">The data is not what the API promises.</exception>
    /// <exception cref="GatewayApiException">There is no answer in it.</exception>
    public abstract TItem? ReadWhole(ReadOnlySpan<byte> data, ResponseInfo http);

    /// <summary>Whether anything of an answer was read. A stream that ends well without one has failed.</summary>
    public abstract bool HasAnswer { get; }

    /// <summary>Whether what was read is an error.</summary>
    public abstract bool IsError(TItem item);

    /// <summary>The JSON of the error that an item is: its data, unless the API puts errors elsewhere.</summary>
    public virtual ReadOnlySpan<byte> ErrorIn(TItem item, ReadOnlySpan<byte> data) => data;

    /// <summary>Keeps in mind what an item says about the state of the answer.</summary>
    public abstract void Note(TItem item);
}
