using System.Net;

namespace InferenceGateway.Http.Body;

/// <summary>The body of a response that the caller reads, with a time limit for each read.</summary>
internal sealed class LimitedContent : HttpContent
{
    private readonly HttpResponseMessage _response;
    private readonly HttpContent _content;
    private readonly BodyLimits _limits;

    private LimitedContent(HttpResponseMessage response, BodyLimits limits)
    {
        _response = response;
        _content = response.Content;
        _limits = limits;
        foreach (var header in _content.Headers)
        {
            Headers.TryAddWithoutValidation(header.Key, header.Value);
        }
    }

    /// <summary>Wraps the content of the response.</summary>
    public static void Wrap(HttpResponseMessage response, BodyLimits limits) => response.Content = new LimitedContent(response, limits);

    protected override async Task<Stream> CreateContentReadStreamAsync() => Limited(await _content.ReadAsStreamAsync().ConfigureAwait(false));

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
    {
        using var body = Limited(await _content.ReadAsStreamAsync().ConfigureAwait(false));
        await body.CopyToAsync(stream).ConfigureAwait(false);
    }

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        using var body = Limited(await _content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false));
        await body.CopyToAsync(stream, cancellationToken).ConfigureAwait(false);
    }

    protected override Stream CreateContentReadStream(CancellationToken cancellationToken) => Limited(_content.ReadAsStream(cancellationToken));

    protected override bool TryComputeLength(out long length)
    {
        length = 0;
        return false;
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing)
        {
            _content.Dispose();
        }
    }

    private LimitedBodyStream Limited(Stream body) => new(body, _response, _limits);
}
