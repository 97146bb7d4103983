using System.Net;
using InferenceGateway.Json;

namespace InferenceGateway.Http.Body;

/// <summary>
/// Passes the body of a response through Refit to the serializer, in pooled memory. Refit copies the bytes of a content; this content
/// therefore provides none, and the serializer reads them from <see cref="Utf8"/>.
/// </summary>
internal sealed class PooledResponseContent : HttpContent
{
    private readonly HttpResponseMessage _response;
    private readonly HttpContent _network;
    private readonly PooledBuffer? _body;

    private PooledResponseContent(HttpResponseMessage response, PooledBuffer? body, int maxErrorBytes)
    {
        MaxErrorBytes = maxErrorBytes;
        _response = response;
        _network = response.Content;
        _body = body;
    }

    /// <summary>Gets the body; empty if it was not read.</summary>
    public ReadOnlySpan<byte> Utf8 => _body is null ? [] : _body.WrittenSpan;

    public int MaxErrorBytes { get; }

    public HttpRequestMessage Request => _response.RequestMessage!;

    /// <summary>Replaces the content of a response.</summary>
    /// <param name="response">The response.</param>
    /// <param name="body">The body that was read; null if it is not used.</param>
    /// <param name="maxErrorBytes">The maximum number of bytes that are kept of an error in the body.</param>
    public static void Attach(HttpResponseMessage response, PooledBuffer? body, int maxErrorBytes) =>
        response.Content = new PooledResponseContent(response, body, maxErrorBytes);

    /// <summary>Restores the original content of the response, with its headers, and returns the response.</summary>
    public HttpResponseMessage Detach()
    {
        _response.Content = _network;
        return _response;
    }

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => Task.CompletedTask;

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
            _body?.Dispose();
            _network.Dispose();
        }
    }
}
