using InferenceGateway.Http;
using InferenceGateway.Json;

namespace InferenceGateway.Rest;

/// <summary>Sends what the printed implementation of <see cref="IInferenceGatewayApi"/> asks for, over the client's chain of handlers.</summary>
internal sealed class RestTransport(HttpClient client, TimeSpan idleTimeout, TimeProvider clock)
{
    private readonly RestAddresses _addresses = new(client.BaseAddress!);

    public GatewayRequest CreateRequest(HttpMethod method, RestTarget target, string operation, RequestOptions? options)
    {
        var request = new GatewayRequest(method, _addresses.Of(target)) { Operation = operation };
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

    public static void SetBody<T, TCodec>(GatewayRequest request, T body)
        where TCodec : struct, IJsonCodec<T>
    {
        ArgumentNullException.ThrowIfNull(body);
        request.Json = JsonCodec.WriteBytes<T, TCodec>(body);
    }

    public async Task<T> SendAsync<T, TCodec>(HttpRequestMessage request, CancellationToken cancellationToken)
        where TCodec : struct, IJsonCodec<T>
    {
        using var sent = request;
        using var response = await SendRawAsync(request, cancellationToken).ConfigureAwait(false);
        var idle = request.Options()?.IdleTimeout ?? idleTimeout;
        using var body = await BodyReader.ReadAsync(request, response, idle, clock, cancellationToken).ConfigureAwait(false);
        var value = Read<T, TCodec>(body, request);
        if (value is IRootAnswer root)
        {
            root.Http = new ResponseInfo(response, request.Attempts());
        }

        return value;
    }

    public async Task SendNoContentAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        using var sent = request;
        using var response = await SendRawAsync(request, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Returns at the headers; the body is the caller's.</summary>
    public Task<HttpResponseMessage> SendRawAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);

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
