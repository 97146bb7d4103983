using InferenceGateway.Http;
using InferenceGateway.Models;
using InferenceGateway.Rest;
using InferenceGateway.Streaming;

namespace InferenceGateway;

/// <summary>What a client and its copies share: the chain of handlers and the operations over it.</summary>
internal sealed class GatewayConnection : IDisposable
{
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

        _client = HandlerChain.Build(options, callers);
        Transport = new RestTransport(_client, options.IdleTimeout, options.TimeProvider);
#if REFIT
        Api = RefitApi.Over(_client);
#else
        Api = new InferenceGatewayApi(Transport);
#endif
        Streams = new StreamSettings(options);
        Provider = options.Provider;
        Address = _client.BaseAddress!;
    }

    public IInferenceGatewayApi Api { get; }

    /// <summary>What the operations go through, for those that their description cannot express.</summary>
    public RestTransport Transport { get; }

    public StreamSettings Streams { get; }

    public Provider? Provider { get; }

    /// <summary>The gateway's root.</summary>
    public Uri Address { get; }

    public void Dispose() => _client.Dispose();
}
