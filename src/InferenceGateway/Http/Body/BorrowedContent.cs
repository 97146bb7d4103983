using System.Net;

namespace InferenceGateway.Http.Body;

/// <summary>A body that belongs to somebody else, the original request or the caller: disposing the request that sends it leaves it alone.</summary>
internal sealed class BorrowedContent : HttpContent
{
    private readonly CallContext? _call;

    /// <param name="content">The body.</param>
    /// <param name="call">The call whose attempts send it; null where it is wrapped before there is one.</param>
    public BorrowedContent(HttpContent content, CallContext? call)
    {
        Content = content;
        _call = call;
        HeaderCopy.Copy(content.Headers, Headers);
    }

    public HttpContent Content { get; }

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
        SerializeToStreamAsync(stream, context, CancellationToken.None);

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        _call?.BeginBody();
        await Content.CopyToAsync(stream, context, cancellationToken).ConfigureAwait(false);
        _call?.EndBody();
    }

    protected override bool TryComputeLength(out long length)
    {
        // The getter also computes what was never set.
        length = Content.Headers.ContentLength.GetValueOrDefault();
        return Content.Headers.ContentLength is not null;
    }
}
