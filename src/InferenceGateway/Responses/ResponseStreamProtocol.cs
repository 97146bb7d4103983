using System.Text.Json;
using InferenceGateway.Api;
using InferenceGateway.Errors;
using InferenceGateway.Json;
using InferenceGateway.Models;
using InferenceGateway.Streaming;

namespace InferenceGateway.Responses;

/// <summary>The protocol of streams of the Responses API. The last event contains the complete response.</summary>
internal sealed class ResponseStreamProtocol : StreamProtocol<ResponseStreamEvent>
{
    private readonly ItemReader<ResponseStreamEvent, ResponseStreamEvent.Codec> _items = new();

    public override string End => $"{ResponseEvents.Completed}, {ResponseEvents.Failed} or {ResponseEvents.Incomplete}";

    public override bool MayEnd => false;

    // The events that end it have the response.
    public override bool HasAnswer => true;

    public override ResponseStreamEvent? Read(ReadOnlySpan<byte> data) =>
        data.SequenceEqual(StreamMark.Done) ? null : _items.Read(data);

    /// <summary>Returns a complete response as the last event of a stream.</summary>
    public override ResponseStreamEvent? ReadWhole(ReadOnlySpan<byte> data, ResponseInfo http)
    {
        if (ResponseCheck.ReadUnstreamed<Response, Response.Codec>(data, http) is not { } whole)
        {
            return null;
        }

        IsDone = true;
        return ResponseStreamEvent.OfWhole(whole);
    }

    public override bool IsError(ResponseStreamEvent item) =>
        item.Type == InBandError.EventType || item.Unknown?.IsSet("error") == true;

    public override void Note(ResponseStreamEvent item)
    {
        if (item.Response is not { } response)
        {
            return;
        }

        response.Http = item.Http;
        if (!string.IsNullOrEmpty(response.Id))
        {
            LastId = response.Id;
        }

        if (item.Completed is not null)
        {
            FinishReason = response.Status.Value;
            IsDone = true;
        }
    }
}
