using InferenceGateway.Http.Body;

namespace InferenceGateway;

public partial class InferenceGatewayClient
{
    /// <summary>Pushes OpenTelemetry metrics to the gateway, in the binary encoding of OTLP.</summary>
    /// <param name="otlpProtobuf">An <c>ExportMetricsServiceRequest</c> in protobuf, at most 4 MiB.</param>
    /// <param name="options">Settings of this call.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>A task that ends when the gateway has taken them.</returns>
    /// <exception cref="GatewayPermissionException">The gateway takes no metrics; the message says how to switch it on.</exception>
    /// <exception cref="InferenceGatewayException">The call failed in another way; see its types.</exception>
    public Task PushMetricsAsync(ReadOnlyMemory<byte> otlpProtobuf, RequestOptions? options = null, CancellationToken cancellationToken = default) =>
        PushAsync(ByteContent.Of(otlpProtobuf, "application/x-protobuf"), options, cancellationToken);

    /// <summary>Pushes OpenTelemetry metrics to the gateway, in the JSON encoding of OTLP.</summary>
    /// <param name="otlpJson">An <c>ExportMetricsServiceRequest</c>, <c>{"resourceMetrics":[…]}</c>, at most 4 MiB.</param>
    /// <param name="options">Settings of this call.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>A task that ends when the gateway has taken them.</returns>
    /// <exception cref="GatewayPermissionException">The gateway takes no metrics; the message says how to switch it on.</exception>
    /// <exception cref="InferenceGatewayException">The call failed in another way; see its types.</exception>
    public Task PushMetricsAsync(RawJson otlpJson, RequestOptions? options = null, CancellationToken cancellationToken = default) =>
        PushAsync(ByteContent.Of(otlpJson.Utf8, "application/json"), options, cancellationToken);

    /// <summary>Pushes OpenTelemetry metrics to the gateway, in a body of the caller's making, which stays the caller's: for one that is compressed, and for who wants to read the gateway's OTLP answer.</summary>
    /// <param name="content">The body, with a <c>Content-Type</c> of <c>application/x-protobuf</c> or <c>application/json</c>, and a <c>Content-Encoding</c> of <c>gzip</c> where it is compressed; at most 4 MiB without the compression.</param>
    /// <param name="options">Settings of this call.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>
    /// The answer, as soon as its headers are there; to be disposed. An error status is an exception. Reading its body fails with
    /// a <see cref="GatewayTimeoutException"/> when it pauses for longer than <see cref="InferenceGatewayClientOptions.IdleTimeout"/>.
    /// </returns>
    /// <exception cref="GatewayPermissionException">The gateway takes no metrics; the message says how to switch it on.</exception>
    /// <exception cref="InferenceGatewayException">The call failed in another way; see its types.</exception>
    public virtual Task<HttpResponseMessage> PushMetricsAsync(HttpContent content, RequestOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(content);
        return PushRawAsync(content, RequestOptions.Layered(_options, options), cancellationToken);
    }

    private async Task<HttpResponseMessage> PushRawAsync(HttpContent content, RequestOptions? options, CancellationToken cancellationToken)
    {
        // Refit disposes what it sent.
        using var borrowed = new BorrowedContent(content, call: null);
        var response = await _connection.Api.PushMetricsAsync(borrowed, options, cancellationToken).ConfigureAwait(false);
        LimitedContent.Wrap(response, _connection.Limits.For(options));
        return response;
    }

    private async Task PushAsync(HttpContent content, RequestOptions? options, CancellationToken cancellationToken)
    {
        using (content)
        {
            using var response = await PushMetricsAsync(content, options, cancellationToken).ConfigureAwait(false);
        }
    }
}
