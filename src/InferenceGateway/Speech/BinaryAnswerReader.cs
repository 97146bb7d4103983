using System.Net.Http.Headers;
using InferenceGateway.Errors;
using InferenceGateway.Http;
using InferenceGateway.Http.Body;
using InferenceGateway.Telemetry;

namespace InferenceGateway.Speech;

/// <summary>Turns a response into a <see cref="BinaryAnswer"/>. The gateway forwards errors of providers with a status of success, which only their media type gives away.</summary>
internal static class BinaryAnswerReader
{
    /// <summary>Begins to read a response. If it fails, the response is disposed.</summary>
    /// <param name="response">The response.</param>
    /// <param name="limits">The limits for reading it.</param>
    /// <param name="telemetry">The telemetry of the call; null if nobody listens.</param>
    /// <param name="cancellationToken">Cancels reading an error.</param>
    /// <exception cref="GatewayApiException">The response is an error.</exception>
    /// <exception cref="GatewayProtocolException">The response is a web page.</exception>
    public static async Task<BinaryAnswer> ReadAsync(HttpResponseMessage response, BodyLimits limits, GenAiCall? telemetry, CancellationToken cancellationToken)
    {
        var request = response.RequestMessage!;
        try
        {
            var http = new ResponseInfo(response, request.Attempts());
            var type = response.Content.Headers.ContentType;
            if (type?.MediaType?.Equals("text/html", StringComparison.OrdinalIgnoreCase) == true)
            {
                throw new GatewayProtocolException("the answer is a web page, which a server between the client and the gateway may have sent.").During(request);
            }

            var body = IsJson(type)
                ? await CheckJsonAsync(request, response, http, limits, cancellationToken).ConfigureAwait(false)
                : new LimitedBodyStream(await response.Content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false), response, limits);
            return new BinaryAnswer(response, new BinaryAnswerStream(body, request, limits, telemetry), http);
        }
        catch
        {
            response.Dispose();
            throw;
        }
    }

    private static bool IsJson(MediaTypeHeaderValue? type) => type?.MediaType?.EndsWith("json", StringComparison.OrdinalIgnoreCase) == true;

    /// <summary>Reads JSON, which is an error in most cases. Any other JSON is the content.</summary>
    private static async Task<Stream> CheckJsonAsync(
        HttpRequestMessage request, HttpResponseMessage response, ResponseInfo http, BodyLimits limits, CancellationToken cancellationToken)
    {
        using var json = await BodyReader.ReadAsync(request, response, limits, cancellationToken).ConfigureAwait(false);
        return InBandError.IsMeant(json.WrittenSpan)
            ? throw InBandError.Create(json.WrittenSpan, response, http, limits.MaxErrorBodyBytes)
            : new MemoryStream(json.WrittenSpan.ToArray(), writable: false);
    }
}
