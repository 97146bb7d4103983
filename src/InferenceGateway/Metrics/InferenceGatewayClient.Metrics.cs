using InferenceGateway.Http.Body;

#pragma warning disable CS1573 // The overloads inherit the documentation of their other parameters.

namespace InferenceGateway;

public partial class InferenceGatewayClient
{
    /// <summary>Pushes OpenTelemetry metrics to the gateway in the binary (protobuf) encoding of OTLP.</summary>
    /// <param name="otlpProtobuf">An <c>ExportMetricsServiceRequest</c> encoded as protobuf. It may be up to 4 MiB long.</param>
    /// <param name="options">The options of this call. They take precedence over those of the client.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>A task that completes when the gateway has accepted the metrics.</returns>
    /// <exception cref="GatewayPermissionException">The gateway does not accept metrics. The message explains how to enable it.</exception>
    /// <exception cref="InferenceGatewayException">The call failed in another way. The exception type indicates the reason.</exception>
    /// <exception cref="OperationCanceledException">The call was canceled.</exception>
    public Task PushMetricsAsync(ReadOnlyMemory<byte> otlpProtobuf, RequestOptions? options = null, CancellationToken cancellationToken = default) =>
        PushAsync(ByteContent.Of(otlpProtobuf, "application/x-protobuf"), options, cancellationToken);

    /// <summary>Pushes OpenTelemetry metrics to the gateway in the JSON encoding of OTLP.</summary>
    /// <param name="otlpJson">An <c>ExportMetricsServiceRequest</c>, <c>{"resourceMetrics":[…]}</c>. It may be up to 4 MiB long.</param>
    /// <inheritdoc cref="PushMetricsAsync(ReadOnlyMemory{byte}, RequestOptions, CancellationToken)"/>
    public Task PushMetricsAsync(RawJson otlpJson, RequestOptions? options = null, CancellationToken cancellationToken = default) =>
        PushAsync(ByteContent.Of(otlpJson.Utf8, "application/json"), options, cancellationToken);

    /// <summary>Pushes OpenTelemetry metrics to the gateway in a body that the caller has prepared. Use this overload to send compressed metrics, or to read the gateway's OTLP response.</summary>
    /// <param name="content">
    /// The body. Its <c>Content-Type</c> is <c>application/x-protobuf</c> or <c>application/json</c>. If it is compressed, its
    /// <c>Content-Encoding</c> is <c>gzip</c>. It may be up to 4 MiB long before compression. The client does not dispose it.
    /// </param>
    /// <returns>
    /// The response, as soon as its headers have arrived. Dispose it. An error status is thrown as an exception. Reading the body
    /// throws a <see cref="GatewayTimeoutException"/> if no data arrives for <see cref="InferenceGatewayClientOptions.IdleTimeout"/>.
    /// </returns>
    /// <inheritdoc cref="PushMetricsAsync(ReadOnlyMemory{byte}, RequestOptions, CancellationToken)"/>
    public virtual Task<HttpResponseMessage> PushMetricsAsync(HttpContent content, RequestOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(content);
        return PushRawAsync(content, RequestOptions.Layered(_options, options), cancellationToken);
    }

    private async Task<HttpResponseMessage> PushRawAsync(HttpContent content, RequestOptions? options, CancellationToken cancellationToken)
    {
        // Refit disposes the content that it sends, but this one belongs to the caller.
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
