using InferenceGateway.Api;
using Refit;

namespace InferenceGateway;

/// <summary>
/// Provides the settings with which Refit implements <see cref="IInferenceGatewayApi"/>: the SDK's JSON, its rules for paths and
/// queries, and its exceptions. <see cref="InferenceGatewayClient.Api"/> uses these settings. They are public for applications that
/// create their clients with Refit.
/// </summary>
/// <remarks>
/// Such a client uses the SDK's JSON and exceptions, but not the handlers of <see cref="InferenceGatewayClient"/>. The key, retries,
/// time limits and telemetry are those of its <see cref="HttpClient"/>, and the <see cref="RequestOptions"/> of a call have no effect.
/// If you need them, use <see cref="InferenceGatewayClient.Api"/>.
/// </remarks>
/// <example>
/// With the package Refit.HttpClientFactory:
/// <code>
/// services.AddRefitGeneratedClient&lt;IInferenceGatewayApi&gt;(_ =&gt; GatewayRefitSettings.Create())
///     .ConfigureHttpClient(http =&gt; http.BaseAddress = new Uri("http://localhost:8080"));
/// </code>
/// Without it:
/// <code>
/// var api = RestService.ForGenerated&lt;IInferenceGatewayApi&gt;(httpClient, GatewayRefitSettings.Create());
/// </code>
/// </example>
public static class GatewayRefitSettings
{
    /// <summary>Creates the settings. The base address of the <see cref="HttpClient"/> must be the root of the gateway, without <c>/v1</c>, because the paths of the operations include it.</summary>
    /// <returns>A new instance, which the caller may change.</returns>
    public static RefitSettings Create() => Create(CancellationToken.None);

    /// <summary>Creates the settings of a client.</summary>
    /// <param name="disposalToken">The token that is cancelled when the client that owns the connection is disposed.</param>
    internal static RefitSettings Create(CancellationToken disposalToken) =>
        new(GatewayContentSerializer.Instance, new GatewayUrlParameterFormatter())
        {
            // Refit sends the serializer's content without copying it, and with a Content-Length.
            RequestBodySerialization = RequestBodySerializationMode.Buffered,
            ExceptionFactory = ApiFailures.OfResponseAsync,
            TransportExceptionFactory = (request, exception, cancellationToken) =>
                ApiFailures.OfTransport(request, exception, disposalToken, cancellationToken),
            DeserializationExceptionFactory = static (response, exception) => new ValueTask<Exception?>(ApiFailures.OfReading(response, exception)),
        };
}
