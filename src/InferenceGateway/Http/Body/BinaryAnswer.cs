using InferenceGateway.Http;
using InferenceGateway.Http.Body;

namespace InferenceGateway;

/// <summary>Represents a binary response, such as audio or an image. Read it from <see cref="Content"/> and then dispose it.</summary>
/// <remarks>If it is disposed before the content has been read to its end, the connection is closed.</remarks>
public sealed class BinaryAnswer : IDisposable
{
    private readonly HttpResponseMessage _response;

    private BinaryAnswer(HttpResponseMessage response, Stream content, int attempts)
    {
        _response = response;
        Content = content;
        Http = new ResponseInfo(response, attempts);
    }

    /// <summary>
    /// Gets the content as a stream that can be read once. Reading throws a <see cref="GatewayTimeoutException"/> if no bytes arrive
    /// within <see cref="InferenceGatewayClientOptions.IdleTimeout"/>, and a <see cref="GatewayConnectionException"/> if the connection
    /// breaks.
    /// </summary>
    public Stream Content { get; }

    /// <summary>Gets the media type of the content, such as <c>audio/mpeg</c>; null if the response does not specify it.</summary>
    public string? ContentType => _response.Content.Headers.ContentType?.ToString();

    /// <summary>Gets the size of the content, in bytes; null if the response does not specify it.</summary>
    public long? ContentLength => _response.Content.Headers.ContentLength;

    /// <summary>Gets the status and headers of the response.</summary>
    public ResponseInfo Http { get; }

    /// <summary>Disposes the response and its content.</summary>
    public void Dispose()
    {
        Content.Dispose();
        _response.Dispose();
    }

    internal static async Task<BinaryAnswer> ReadAsync(HttpResponseMessage response, BodyLimits limits)
    {
        LimitedContent.Wrap(response, limits);
        try
        {
            return new BinaryAnswer(response, await response.Content.ReadAsStreamAsync().ConfigureAwait(false), response.RequestMessage?.Attempts() ?? 1);
        }
        catch
        {
            response.Dispose();
            throw;
        }
    }
}
