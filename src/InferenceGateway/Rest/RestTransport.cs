using InferenceGateway.Http;
using InferenceGateway.Json;

namespace InferenceGateway.Rest;

/// <summary>Sends what the printed implementation of <see cref="IInferenceGatewayApi"/> asks for, over the client's chain of handlers.</summary>
internal sealed class RestTransport(HttpClient client, BodyLimits limits)
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

    public Task<T> SendAsync<T, TCodec>(HttpRequestMessage request, CancellationToken cancellationToken)
        where TCodec : struct, IJsonCodec<T> =>
        AnswerAsync<T, TCodec>(request, mayBeEmpty: false, cancellationToken)!;

    /// <summary>Null for a success without a body, such as 204 beside 200.</summary>
    public Task<T?> SendOptionalAsync<T, TCodec>(HttpRequestMessage request, CancellationToken cancellationToken)
        where T : class
        where TCodec : struct, IJsonCodec<T> =>
        AnswerAsync<T, TCodec>(request, mayBeEmpty: true, cancellationToken);

    /// <summary>Returns at the headers; what reads the body has the limit on how long it may pause.</summary>
    public async Task<BinaryAnswer> SendBinaryAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var response = await SendRawAsync(request, cancellationToken).ConfigureAwait(false);
        return await BinaryAnswer.ReadAsync(request, response, limits.For(request.Options())).ConfigureAwait(false);
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

    private async Task<T?> AnswerAsync<T, TCodec>(HttpRequestMessage request, bool mayBeEmpty, CancellationToken cancellationToken)
        where TCodec : struct, IJsonCodec<T>
    {
        using var sent = request;
        try
        {
            using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken).ConfigureAwait(false);
            using var body = await BodyReader.ReadAsync(request, response, limits.For(request.Options()), cancellationToken).ConfigureAwait(false);
            return mayBeEmpty && body.Length == 0 ? default : RestAnswer.Read<T, TCodec>(body.Written, request, response, limits);
        }
        catch (Exception exception) when (ClientDisposal.IsCause(exception, limits.Closing, cancellationToken))
        {
            throw ClientDisposal.Of(request.Operation());
        }
    }
}
