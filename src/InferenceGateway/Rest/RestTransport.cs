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
        var idle = request.Options()?.IdleTimeout ?? idleTimeout;
        using var body = await BodyReader.ReadAsync(request, response, idle, clock, cancellationToken).ConfigureAwait(false);
        var value = RestAnswer.Read<T, TCodec>(body.Written, request.Operation(), request.Attempts());
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
}
