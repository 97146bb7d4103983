using System.Net.Http.Headers;
using InferenceGateway.Http;
using InferenceGateway.Json;

namespace InferenceGateway.Rest;

/// <summary>Sends what the printed implementation of <see cref="IInferenceGatewayApi"/> asks for, over the client's chain of handlers.</summary>
internal sealed class RestTransport(HttpClient client, TimeSpan idleTimeout, TimeProvider clock)
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
        using var response = await SendRawAsync(request, cancellationToken).ConfigureAwait(false);
        using var body = await BodyReader.ReadAsync(request, response, IdleTimeout(request), clock, cancellationToken).ConfigureAwait(false);
        return Answer<T, TCodec>(body, request, response);
    }

    /// <summary>Null for a success without a body, such as 204 beside 200.</summary>
    public async Task<T?> SendOptionalAsync<T, TCodec>(HttpRequestMessage request, CancellationToken cancellationToken)
        where T : class
        where TCodec : struct, IJsonCodec<T>
    {
        using var sent = request;
        using var response = await SendRawAsync(request, cancellationToken).ConfigureAwait(false);
        using var body = await BodyReader.ReadAsync(request, response, IdleTimeout(request), clock, cancellationToken).ConfigureAwait(false);
        return body.Length == 0 ? null : Answer<T, TCodec>(body, request, response);
    }

    /// <summary>Returns at the headers; what reads the body has the limit on how long it may pause.</summary>
    public async Task<BinaryAnswer> SendBinaryAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var response = await SendRawAsync(request, cancellationToken).ConfigureAwait(false);
        return await BinaryAnswer.ReadAsync(request, response, IdleTimeout(request), clock).ConfigureAwait(false);
    }

    public async Task SendNoContentAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        using var sent = request;
        using var response = await SendRawAsync(request, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Returns at the headers; the body is the caller's.</summary>
    public Task<HttpResponseMessage> SendRawAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);

    private TimeSpan IdleTimeout(HttpRequestMessage request) => request.Options()?.IdleTimeout ?? idleTimeout;

    private static T Answer<T, TCodec>(PooledBody body, HttpRequestMessage request, HttpResponseMessage response)
        where TCodec : struct, IJsonCodec<T>
    {
        var value = Read<T, TCodec>(body, request);
        if (value is IRootAnswer root)
        {
            root.Http = new ResponseInfo(response, request.Attempts());
        }

        return value;
    }

    private static T Read<T, TCodec>(PooledBody body, HttpRequestMessage request)
        where TCodec : struct, IJsonCodec<T>
    {
        if (body.Length == 0)
        {
            throw new GatewayProtocolException("the answer is empty.").During(request.Operation(), request.Attempts());
        }

        try
        {
            return JsonCodec.Read<T, TCodec>(body.Written) ?? throw new GatewayProtocolException("the answer is the JSON value null.", "$", "null");
        }
        catch (GatewayProtocolException exception) when (exception.Operation is null)
        {
            throw exception.During(request.Operation(), request.Attempts());
        }
    }
}
