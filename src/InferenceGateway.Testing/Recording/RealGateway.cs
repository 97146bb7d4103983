using System.Net;
using System.Net.Sockets;
using System.Text;
using InferenceGateway.Testing.Replies;

namespace InferenceGateway.Testing.Recording;

/// <summary>Sends requests to the gateway that is recorded.</summary>
internal sealed class RealGateway : IDisposable
{
    private const string ApiPath = "/v1";

    private readonly string _root;
    private readonly HttpMessageInvoker _invoker = new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        AutomaticDecompression = DecompressionMethods.None,
        ActivityHeadersPropagator = null,

        // A connection that the gateway closes while it is idle would be recorded as a failure of the next request.
        PooledConnectionLifetime = TimeSpan.Zero,

        // Kestrel decodes the headers of requests as UTF-8.
        RequestHeaderEncodingSelector = (_, _) => Encoding.UTF8,
    });

    public RealGateway(Uri url)
    {
        if (!url.IsAbsoluteUri || (url.Scheme != Uri.UriSchemeHttp && url.Scheme != Uri.UriSchemeHttps))
        {
            throw new ArgumentException($"The URL of the gateway must be absolute and begin with http or https, but it is '{url}'.", nameof(url));
        }

        // The paths of requests begin with /v1, /proxy or /health.
        var root = url.GetLeftPart(UriPartial.Path).TrimEnd('/');
        _root = root.EndsWith(ApiPath, StringComparison.Ordinal) ? root[..^ApiPath.Length] : root;
    }

    public async Task<HttpResponseMessage> SendAsync(RecordedRequest request, CancellationToken cancellationToken)
    {
        var options = new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true };
        using var message = new HttpRequestMessage(new HttpMethod(request.Method), new Uri(_root + request.RawTarget, options));
        if (!request.Body.IsEmpty)
        {
            message.Content = new ReadOnlyMemoryContent(request.Body);
        }

        foreach (var (name, value) in request.Headers.Where(header => HopHeaders.IsForwarded(header.Key)))
        {
            if (!message.Headers.TryAddWithoutValidation(name, value))
            {
                message.Content?.Headers.TryAddWithoutValidation(name, value);
            }
        }

        return await _invoker.SendAsync(message, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Says how the gateway ended the connection; null if there was none.</summary>
    public static ReplyEnding? EndingOf(Exception exception)
    {
        for (var inner = exception; inner is not null; inner = inner.InnerException)
        {
            switch (inner)
            {
                case SocketException { SocketErrorCode: SocketError.ConnectionReset or SocketError.ConnectionAborted }:
                    return ReplyEnding.Reset;
                case HttpRequestException { HttpRequestError: HttpRequestError.ResponseEnded }:
                case HttpIOException { HttpRequestError: HttpRequestError.ResponseEnded }:
                    return ReplyEnding.Close;
            }
        }

        return null;
    }

    public void Dispose() => _invoker.Dispose();
}
