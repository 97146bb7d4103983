using System.Net;

namespace InferenceGateway.Http.Body;

/// <summary>A body that belongs to somebody else, the original request or the caller: disposing the request that sends it leaves it alone.</summary>
internal sealed class BorrowedContent : HttpContent
{
    private readonly HttpRequestMessage? _owner;

    /// <param name="content">The body.</param>
    /// <param name="owner">The request whose attempts send it; null where it is wrapped before there is one.</param>
    public BorrowedContent(HttpContent content, HttpRequestMessage? owner)
    {
        Content = content;
        _owner = owner;
        HeaderCopy.Copy(content.Headers, Headers);
    }

    public HttpContent Content { get; }

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context)
    {
        _owner?.SetBodyRead();
        return Content.CopyToAsync(stream, context);
    }

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        _owner?.SetBodyRead();
        return Content.CopyToAsync(stream, context, cancellationToken);
    }

    protected override bool TryComputeLength(out long length)
    {
        // The getter also computes what was never set.
        length = Content.Headers.ContentLength.GetValueOrDefault();
        return Content.Headers.ContentLength is not null;
    }
}
