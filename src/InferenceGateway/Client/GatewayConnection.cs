using InferenceGateway.Http.Body;
using InferenceGateway.Http.Handlers;
using InferenceGateway.Models;
using Refit;

namespace InferenceGateway;

/// <summary>Holds what a client and its copies share: the chain of handlers and the operations that use it.</summary>
internal sealed class GatewayConnection : IDisposable
{
    private readonly CancellationTokenSource _closing = new();
    private readonly HttpClient _client;

    public GatewayConnection(InferenceGatewayClientOptions options, HttpClient? callers)
    {
        if (options.ApiKey is not null && options.ApiKeyProvider is not null)
        {
            throw new ArgumentException($"Both {nameof(options.ApiKey)} and {nameof(options.ApiKeyProvider)} are set: only one of them can give the key.", nameof(options));
        }

        if (callers is not null && (options.Handler is not null || options.HttpClientFactory is not null))
        {
            throw new ArgumentException($"An HttpClient brings its own handler: leave {nameof(options.Handler)} and {nameof(options.HttpClientFactory)} unset, or pass no HttpClient.", nameof(options));
        }

        if (options.Handler is not null && options.HttpClientFactory is not null)
        {
            throw new ArgumentException($"Both {nameof(options.Handler)} and {nameof(options.HttpClientFactory)} are set: only one of them can send the requests.", nameof(options));
        }

        if (GatewayAddress.IsOfService(options.BaseUrl) && callers is null && options.Handler is null && options.HttpClientFactory is null)
        {
            throw new ArgumentException(
                $"{nameof(options.BaseUrl)} ('{options.BaseUrl.OriginalString}') is the name of a service, which only a handler can resolve: register the client with AddInferenceGateway and call AddServiceDiscovery on the builder that it returns, or use an address that begins with http:// or https://.",
                nameof(options));
        }

        Limits = new BodyLimits(options, _closing.Token);
        _client = HandlerChain.Build(options, callers, Limits);
        Root = _client.BaseAddress!;
        Api = RestService.ForGenerated<IInferenceGatewayApi>(_client, GatewayRefitSettings.Create(_closing.Token));
        Provider = options.Provider;
        BaseUrl = options.BaseUrl;
        RecordsContent = options.RecordContent;
    }

    public IInferenceGatewayApi Api { get; }

    /// <summary>Gets the address that the paths of the operations are relative to. It ends with a slash.</summary>
    public Uri Root { get; }

    public BodyLimits Limits { get; }

    public Provider? Provider { get; }

    public Uri BaseUrl { get; }

    /// <summary>Gets a value indicating whether spans contain prompts, responses and tool calls.</summary>
    public bool RecordsContent { get; }

    /// <summary>Sends a request that Refit cannot express. The task completes when the headers of the response have arrived.</summary>
    public Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) => _client.SendAsync(request, cancellationToken);

    /// <summary>Ends the calls in progress. The cancellation source is not disposed, because streams that are still being read use its token.</summary>
    public void Dispose()
    {
        try
        {
            _closing.Cancel();
        }
        finally
        {
            // Cancel throws if a callback that the caller's handler registered throws.
            _client.Dispose();
        }
    }
}
