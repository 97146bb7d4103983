using System.Net;

namespace InferenceGateway.Proxy;

/// <summary>The body of an answer that the caller reads: as it came, with the limit on how long it may pause.</summary>
internal sealed class ProxiedContent : HttpContent
{
    private readonly HttpRequestMessage _request;
    private readonly HttpResponseMessage _response;
    private readonly HttpContent _content;
    private readonly TimeSpan _idleTimeout;
    private readonly TimeProvider _clock;

    private ProxiedContent(HttpRequestMessage request, HttpResponseMessage response, TimeSpan idleTimeout, TimeProvider clock)
    {
        _request = request;
        _response = response;
        _content = response.Content;
        _idleTimeout = idleTimeout;
        _clock = clock;
        foreach (var header in _content.Headers)
        {
            Headers.TryAddWithoutValidation(header.Key, header.Value);
        }
    }

    /// <summary>Puts itself in place of the answer's content.</summary>
    public static void Wrap(HttpRequestMessage request, HttpResponseMessage response, TimeSpan idleTimeout, TimeProvider clock)
    {
        // .NET Framework has answers without a content.
        if (response.Content is not null)
        {
            response.Content = new ProxiedContent(request, response, idleTimeout, clock);
        }
    }

    protected override async Task<Stream> CreateContentReadStreamAsync() => Limited(await _content.ReadAsStreamAsync().ConfigureAwait(false));

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
    {
        using var body = Limited(await _content.ReadAsStreamAsync().ConfigureAwait(false));
        await body.CopyToAsync(stream).ConfigureAwait(false);
    }

#if NET
    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        using var body = Limited(await _content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false));
        await body.CopyToAsync(stream, cancellationToken).ConfigureAwait(false);
    }

    protected override Stream CreateContentReadStream(CancellationToken cancellationToken) => Limited(_content.ReadAsStream(cancellationToken));
#endif

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

    private ProxiedBody Limited(Stream body) => new(body, _request, _response, _idleTimeout, _clock);
}
