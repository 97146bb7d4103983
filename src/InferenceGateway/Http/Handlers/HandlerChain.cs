using InferenceGateway.Http.Body;
using InferenceGateway.Http.Retry;

namespace InferenceGateway.Http.Handlers;

/// <summary>Builds the chain of handlers, in the order in which a request passes through them.</summary>
internal static class HandlerChain
{
    /// <summary>Creates an HttpClient that uses the chain. Disposing it disposes the handlers that the client owns, but none of the caller's.</summary>
    public static HttpClient Build(InferenceGatewayClientOptions options, HttpClient? callers, BodyLimits limits)
    {
        var authentication = new AuthenticationHandler(options.ApiKey, options.ApiKeyProvider) { InnerHandler = Last(options, callers) };
        var isOwn = callers is null && options.Handler is null && options.HttpClientFactory is null;
        var failures = new AttemptFailures(new ApiFailureReader(options.MaxErrorBodyBytes, options.TimeProvider), isOwn ? options.ConnectTimeout : null);
        var attempts = new AttemptHandler(failures, options.ResponseTimeout, limits) { InnerHandler = authentication };
        var retries = new RetryHandler(new RetryPolicy(options.MaxRetries, options.Randomness), options.TimeProvider) { InnerHandler = attempts };
        var first = new RequestOptionsHandler { InnerHandler = retries };
        return new DisposalAwareHttpClient(first, limits.Closing)
        {
            BaseAddress = GatewayAddress.Root(options.BaseUrl),
            Timeout = Timeout.InfiniteTimeSpan,
        };
    }

    private static HttpMessageHandler Last(InferenceGatewayClientOptions options, HttpClient? callers) =>
        callers is not null ? new ForwardingHandler(() => callers)
        : options.HttpClientFactory is { } factory ? new ForwardingHandler(factory)
        : options.Handler is { } handler ? new BorrowedHandler(handler)
        : OwnHandler(options);

    // Redirects are not followed: a POST would become a GET, and the key would be sent to the new address. The gateway itself only
    // redirects paths with a superfluous slash, which no operation has.
    public static SocketsHttpHandler OwnHandler(InferenceGatewayClientOptions options) => new()
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        ConnectTimeout = options.ConnectTimeout,
        PooledConnectionLifetime = InferenceGatewayClientDefaults.PooledConnectionLifetime,
    };
}
