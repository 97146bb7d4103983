using System.Net;
using InferenceGateway.Http.Handlers;

namespace InferenceGateway.Http.Body;

/// <summary>A body that the original request keeps: attempts send it, and disposing an attempt leaves it alone.</summary>
internal sealed class BorrowedContent : HttpContent
{
    private readonly HttpContent _content;
    private readonly HttpRequestMessage _owner;

    public BorrowedContent(HttpContent content, HttpRequestMessage owner)
    {
        _content = content;
        _owner = owner;
        RequestCopy.CopyHeaders(content.Headers, Headers);
    }

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context)
    {
        _owner.SetBodyRead();
        return _content.CopyToAsync(stream, context);
    }

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        _owner.SetBodyRead();
        return _content.CopyToAsync(stream, context, cancellationToken);
    }

    protected override bool TryComputeLength(out long length)
    {
        // The getter also computes what was never set.
        length = _content.Headers.ContentLength.GetValueOrDefault();
        return _content.Headers.ContentLength is not null;
    }
}
