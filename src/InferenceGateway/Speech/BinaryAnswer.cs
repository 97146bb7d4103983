using InferenceGateway.Files;
using InferenceGateway.Speech;

namespace InferenceGateway;

/// <summary>Represents a binary response, such as speech. Save it, or read it from <see cref="Content"/> while it arrives, and then dispose it.</summary>
/// <remarks>If it is disposed before the content has been read to its end, the connection is closed.</remarks>
public sealed class BinaryAnswer : IDisposable
{
    private readonly HttpResponseMessage _response;
    private readonly BinaryAnswerStream _content;

    internal BinaryAnswer(HttpResponseMessage response, BinaryAnswerStream content, ResponseInfo http)
    {
        _response = response;
        _content = content;
        Http = http;
    }

    /// <summary>
    /// Gets the content as a stream that can be read once. Reading throws a <see cref="GatewayTimeoutException"/> if no bytes arrive
    /// within <see cref="InferenceGatewayClientOptions.IdleTimeout"/>, a <see cref="GatewayConnectionException"/> if the connection
    /// breaks, and a <see cref="GatewayProtocolException"/> if the content is empty.
    /// </summary>
    public Stream Content => _content;

    /// <summary>Gets the media type of the content, such as <c>audio/mpeg</c>; null if the response does not specify it.</summary>
    public string? ContentType => _response.Content.Headers.ContentType?.ToString();

    /// <summary>Gets the size of the content, in bytes; null if the response does not specify it.</summary>
    public long? ContentLength => _response.Content.Headers.ContentLength;

    /// <summary>Gets the status and headers of the response.</summary>
    public ResponseInfo Http { get; }

    /// <summary>Reads the content to its end.</summary>
    /// <param name="cancellationToken">Cancels reading.</param>
    /// <returns>The bytes of the content.</returns>
    /// <exception cref="InvalidOperationException">The content has already been read.</exception>
    /// <exception cref="GatewayProtocolException">The content is empty, or larger than <see cref="InferenceGatewayClientOptions.MaxResponseBytes"/>.</exception>
    /// <exception cref="GatewayTimeoutException">No bytes arrived within <see cref="InferenceGatewayClientOptions.IdleTimeout"/>.</exception>
    /// <exception cref="GatewayConnectionException">The connection broke.</exception>
    /// <exception cref="OperationCanceledException">Reading was canceled.</exception>
    public async Task<byte[]> ToBytesAsync(CancellationToken cancellationToken = default)
    {
        _content.CheckUnread();
        _content.LimitLength();
        return await FileBytes.ReadToEndAsync(_content, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Writes the content to a file while it arrives. The file is replaced when the content is complete, and is unchanged if reading fails.</summary>
    /// <param name="path">The path of the file, in an existing directory. The extension does not affect the format.</param>
    /// <param name="cancellationToken">Cancels reading and writing.</param>
    /// <returns>A task that completes when the file has been written.</returns>
    /// <exception cref="InvalidOperationException">The content has already been read.</exception>
    /// <exception cref="GatewayProtocolException">The content is empty.</exception>
    /// <exception cref="GatewayTimeoutException">No bytes arrived within <see cref="InferenceGatewayClientOptions.IdleTimeout"/>.</exception>
    /// <exception cref="GatewayConnectionException">The connection broke.</exception>
    /// <exception cref="IOException">The file cannot be written.</exception>
    /// <exception cref="OperationCanceledException">The token was canceled.</exception>
    public async Task SaveAsync(string path, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        _content.CheckUnread();
        await FileBytes.WriteAsync(path, _content, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Disposes the response and its content.</summary>
    public void Dispose()
    {
        _content.Dispose();
        _response.Dispose();
    }
}
