using InferenceGateway.Api;
using InferenceGateway.Models;
using InferenceGateway.Streaming;
using InferenceGateway.Telemetry;

namespace InferenceGateway;

/// <content>Runs the calls that have telemetry, after their requests have been checked.</content>
public partial class InferenceGatewayClient
{
    /// <param name="describe">Describes the request for telemetry. It is called only if somebody listens.</param>
    /// <param name="send">Sends the request to a provider; null means the provider that the model names.</param>
    /// <param name="options">The options of the call.</param>
    private Task<TAnswer> CallAsync<TAnswer>(Func<Provider?, GenAiRequest> describe, Func<Provider?, Task<TAnswer>> send, RequestOptions? options)
        where TAnswer : IRecorded
    {
        var provider = ProviderFor(options);
        return GenAiInstruments.IsOn ? GenAiCall.RunAsync(describe(provider), () => send(provider)) : send(provider);
    }

    /// <param name="protocol">Reads the events of the response.</param>
    /// <param name="describe">Describes the request for telemetry. It is called only if somebody listens.</param>
    /// <param name="send">Sends the request to a provider; null means the provider that the model names.</param>
    /// <param name="options">The options of the call.</param>
    /// <param name="cancellationToken">The cancellation token of the call.</param>
    private GatewayStream<TItem> CallStreaming<TItem>(
        StreamProtocol<TItem> protocol,
        Func<Provider?, GenAiRequest> describe,
        Func<Provider?, CancellationToken, Task<HttpResponseMessage>> send,
        RequestOptions? options,
        CancellationToken cancellationToken)
        where TItem : class, IRootAnswer, IRecorded
    {
        var provider = ProviderFor(options);
        return new GatewayStream<TItem>(
            protocol, token => send(provider, token), _connection.Limits.For(options), GenAiInstruments.IsOn ? describe(provider) : null, cancellationToken);
    }
}
