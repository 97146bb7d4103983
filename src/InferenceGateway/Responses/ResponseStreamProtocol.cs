using System.Text.Json;
using InferenceGateway.Errors;
using InferenceGateway.Json;
using InferenceGateway.Models;
using InferenceGateway.Streaming;

namespace InferenceGateway.Responses;

/// <summary>The Responses API: events up to the one that brings the whole response.</summary>
internal sealed class ResponseStreamProtocol : StreamProtocol<ResponseStreamEvent>
{
    private readonly ItemReader<ResponseStreamEvent, ResponseStreamEvent.Codec> _items = new();

    public override string End => $"{ResponseEvents.Completed}, {ResponseEvents.Failed} or {ResponseEvents.Incomplete}";

    public override bool MayEnd => false;

    public override ResponseStreamEvent? Read(ReadOnlySpan<byte> data) =>
        data.SequenceEqual(StreamMark.Done) ? null : _items.Read(data);

    /// <summary>A whole response is its own last event.</summary>
    public override ResponseStreamEvent? ReadWhole(ReadOnlySpan<byte> data, ResponseInfo http)
    {
        if (JsonCodec.Read<Response, Response.Codec>(data) is not { } whole)
        {
            return null;
        }

        whole.Http = http;
        if (EmptyResponse.Find(whole) is { } failure)
        {
            throw failure.ToException();
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
