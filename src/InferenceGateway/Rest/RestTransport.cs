using System.Net.Http.Headers;
using InferenceGateway.Http;
using InferenceGateway.Json;
using InferenceGateway.Streaming;

namespace InferenceGateway.Rest;

/// <summary>Sends what the printed implementation of <see cref="IInferenceGatewayApi"/> asks for, over the client's chain of handlers.</summary>
internal sealed class RestTransport(HttpClient client, BodyLimits limits)
{
    private static readonly MediaTypeHeaderValue Json = new("application/json");

    private readonly string _root = client.BaseAddress!.AbsoluteUri.TrimEnd('/');

    public HttpRequestMessage CreateRequest(HttpMethod method, RestTarget target, string operation, RequestOptions? options)
    {
        var request = new HttpRequestMessage(method, new Uri(_root + target.ToString()));
        request.SetOperation(operation);
        request.SetOptions(options);
        return request;
    }

    /// <summary>Null is left out.</summary>
    public static void SetHeader(HttpRequestMessage request, string name, string? value)
    {
        if (value is not null)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }
    }

    public static void SetBody<T, TCodec>(HttpRequestMessage request, T body)
        where TCodec : struct, IJsonCodec<T>
    {
        ArgumentNullException.ThrowIfNull(body);
        var content = new ByteArrayContent(JsonCodec.WriteBytes<T, TCodec>(body));
        content.Headers.ContentType = Json;
        request.Content = content;
    }

    public async Task<T> SendAsync<T, TCodec>(HttpRequestMessage request, CancellationToken cancellationToken)
        where TCodec : struct, IJsonCodec<T>
    {
        using var sent = request;
        try
        {
            using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken).ConfigureAwait(false);
            using var body = await BodyReader.ReadAsync(request, response, limits.For(request.Options()), cancellationToken).ConfigureAwait(false);
            return Read<T, TCodec>(body, request, response);
        }
        catch (Exception exception) when (ClientDisposal.IsCause(exception, limits.Closing, cancellationToken))
        {
            throw ClientDisposal.Of(request.Operation());
        }
    }

    public async Task SendNoContentAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        using var sent = request;
        using var response = await SendRawAsync(request, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Returns at the headers; the body is the caller's.</summary>
    public async Task<HttpResponseMessage> SendRawAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        try
        {
            return await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (ClientDisposal.IsCause(exception, limits.Closing, cancellationToken))
        {
            throw ClientDisposal.Of(request.Operation());
        }
    }

    private T Read<T, TCodec>(PooledBody body, HttpRequestMessage request, HttpResponseMessage response)
        where TCodec : struct, IJsonCodec<T>
    {
        try
        {
            var value =
                body.Length == 0 ? throw new GatewayProtocolException("the answer is empty.") :
                JsonCodec.Read<T, TCodec>(body.Written) ?? throw new GatewayProtocolException("the answer is the JSON value null.", "$", "null");
            if (value is IRootAnswer root)
            {
                root.Http = new ResponseInfo(response, request.Attempts());
            }

            return value;
        }
        catch (GatewayProtocolException exception)
        {
            throw InBandError.IsMeant(body.Written)
                ? InBandError.Create(body.Written, response, new ResponseInfo(response, request.Attempts()), limits.MaxErrorBodyBytes)
                : exception.During(response.RequestMessage ?? request);
        }
    }
}
