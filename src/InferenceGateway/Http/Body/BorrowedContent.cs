using System.Net;

namespace InferenceGateway.Http.Body;

/// <summary>Wraps a body that belongs to the original request or to the caller. Disposing the request that sends it does not dispose the body.</summary>
internal sealed class BorrowedContent : HttpContent
{
    private readonly CallContext? _call;

    /// <summary>Wraps a body.</summary>
    /// <param name="content">The body.</param>
    /// <param name="call">The call whose attempts send it; null if it is wrapped before the call begins.</param>
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
        // The getter computes the length if it was not set.
        length = Content.Headers.ContentLength.GetValueOrDefault();
        return Content.Headers.ContentLength is not null;
    }
}
