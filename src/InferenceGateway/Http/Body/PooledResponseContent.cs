using System.Net;
using InferenceGateway.Json;

namespace InferenceGateway.Http.Body;

/// <summary>
/// The body of an answer in pooled memory, on its way through Refit to the serializer. Refit takes a copy of every content that
/// it is given; therefore this one gives it no bytes, and the serializer asks for them.
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

    /// <summary>The body; empty where nobody asked for it.</summary>
    public ReadOnlySpan<byte> Utf8 => _body is null ? [] : _body.WrittenSpan;

    public int MaxErrorBytes { get; }

    public HttpRequestMessage Request => _response.RequestMessage!;

    /// <summary>Takes the place of the response's content.</summary>
    /// <param name="response">The answer.</param>
    /// <param name="body">The body that was read; null where nobody asks for it.</param>
    /// <param name="maxErrorBytes">How much of an error inside of the body is kept.</param>
    public static void Attach(HttpResponseMessage response, PooledBuffer? body, int maxErrorBytes) =>
        response.Content = new PooledResponseContent(response, body, maxErrorBytes);

    /// <summary>The response with the headers of its own content.</summary>
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
