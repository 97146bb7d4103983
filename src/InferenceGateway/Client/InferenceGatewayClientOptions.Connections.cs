using InferenceGateway.Http.Handlers;

namespace InferenceGateway;

public sealed partial class InferenceGatewayClientOptions
{
    /// <summary>The handler that sends the requests, in place of the client's own: for a proxy, client certificates, or tests. It stays the caller's and is never disposed. The client's own follows no redirects; one that does must not take the <c>Authorization</c> along, and those of .NET do not. They do take along every other header of <see cref="RequestOptions.Headers"/>.</summary>
    /// <value>Default: null. Not together with an <see cref="HttpClient"/> that is passed to the client; <see cref="ConnectTimeout"/> is then the handler's own affair.</value>
    public HttpMessageHandler? Handler { get; set; }

    /// <summary>Gives the <see cref="HttpClient"/> for each attempt: for <c>IHttpClientFactory</c>, whose clients are to be used for a moment only. They are not changed and not disposed; their own time limits and handlers hold.</summary>
    /// <value>Default: null. Not together with <see cref="Handler"/> or an <see cref="HttpClient"/> that is passed to the client.</value>
    public Func<HttpClient>? HttpClientFactory { get; set; }

    /// <summary>Makes a handler as the client makes one for itself: no redirects, no cookies, <see cref="ConnectTimeout"/>, connections for five minutes at most. For whoever builds the pipeline around it, as with <see cref="HttpClientFactory"/>.</summary>
    /// <returns>The handler; it is the caller's.</returns>
    public HttpMessageHandler CreateHandler() => HandlerChain.OwnHandler(this);
}
