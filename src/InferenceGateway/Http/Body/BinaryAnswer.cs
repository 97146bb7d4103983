using InferenceGateway.Http;
using InferenceGateway.Http.Body;

namespace InferenceGateway;

/// <summary>An answer of bytes, such as sound or a picture, to be read as it comes and then disposed.</summary>
/// <remarks>Disposing it before its end closes the connection.</remarks>
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
    /// The bytes, once, from first to last. Reading fails with a <see cref="GatewayTimeoutException"/> when they pause for
    /// longer than <see cref="InferenceGatewayClientOptions.IdleTimeout"/>, and with a <see cref="GatewayConnectionException"/>
    /// when the connection is cut.
    /// </summary>
    public Stream Content { get; }

    /// <summary>The media type as the gateway states it, such as <c>audio/mpeg</c>; null where it states none.</summary>
    public string? ContentType => _response.Content.Headers.ContentType?.ToString();

    /// <summary>The number of bytes; null where the gateway does not say it beforehand.</summary>
    public long? ContentLength => _response.Content.Headers.ContentLength;

    /// <summary>What came beside the bytes: status, headers, request id.</summary>
    public ResponseInfo Http { get; }

    /// <summary>Ends the answer, read or not.</summary>
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
