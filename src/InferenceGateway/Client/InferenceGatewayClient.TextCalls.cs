using InferenceGateway.Api;
using InferenceGateway.Models;
using InferenceGateway.Streaming;
using InferenceGateway.Telemetry;

namespace InferenceGateway;

/// <summary>The one way of a call of chat, Responses and Messages, once its request is checked.</summary>
public partial class InferenceGatewayClient
{
    /// <param name="describe">Says what the call asks for; called only while somebody listens.</param>
    /// <param name="send">Sends the request to a provider; null: the one that the model names.</param>
    /// <param name="options">The settings of the call.</param>
    private Task<TAnswer> CallAsync<TAnswer>(Func<Provider?, GenAiRequest> describe, Func<Provider?, Task<TAnswer>> send, RequestOptions? options)
        where TAnswer : IRecorded
    {
        var provider = ProviderFor(options);
        return GenAiInstruments.IsOn ? GenAiCall.RunAsync(describe(provider), () => send(provider)) : send(provider);
    }

    /// <param name="protocol">How the events of the answer are read.</param>
    /// <param name="describe">Says what the call asks for; called only while somebody listens.</param>
    /// <param name="send">Sends the request to a provider; null: the one that the model names.</param>
    /// <param name="options">The settings of the call.</param>
    /// <param name="cancellationToken">The token that the call was given.</param>
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
