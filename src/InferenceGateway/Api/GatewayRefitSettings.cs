using InferenceGateway.Api;
using Refit;

namespace InferenceGateway;

/// <summary>
/// The settings with which Refit implements <see cref="IInferenceGatewayApi"/>: the SDK's own JSON, its rules for paths and
/// queries, and its exceptions. <see cref="InferenceGatewayClient.Api"/> uses them; they are public for applications that
/// build their clients with Refit.
/// </summary>
/// <remarks>
/// Such a client has the SDK's JSON and exceptions, but not the handlers of <see cref="InferenceGatewayClient"/>: the key, retries,
/// time limits and telemetry are those of its <see cref="HttpClient"/>, and the <see cref="RequestOptions"/> of a call have no effect.
/// Where they are needed, use <see cref="InferenceGatewayClient.Api"/>.
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
    /// <summary>Creates the settings. The base address of the <see cref="HttpClient"/> is the gateway's root, without <c>/v1</c>: the paths of the operations are complete.</summary>
    /// <returns>New settings, which the caller may change.</returns>
    public static RefitSettings Create() => Create(CancellationToken.None);

    /// <param name="disposalToken">Cancelled when the client that owns the connection is disposed.</param>
    internal static RefitSettings Create(CancellationToken disposalToken) =>
        new(GatewayContentSerializer.Instance, new GatewayUrlParameterFormatter())
        {
            // Refit takes the serializer's content as it is: no copy, and a Content-Length.
            RequestBodySerialization = RequestBodySerializationMode.Buffered,
            ExceptionFactory = ApiFailures.OfResponseAsync,
            TransportExceptionFactory = (request, exception, cancellationToken) =>
                ApiFailures.OfTransport(request, exception, disposalToken, cancellationToken),
            DeserializationExceptionFactory = static (response, exception) => new ValueTask<Exception?>(ApiFailures.OfReading(response, exception)),
        };
}
