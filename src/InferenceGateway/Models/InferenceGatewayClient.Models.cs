using InferenceGateway.Models;

namespace InferenceGateway;

public partial class InferenceGatewayClient
{
    /// <summary>Lists the models that the gateway offers. Without a provider those of all configured providers, in no certain order; a provider that fails is missing then.</summary>
    /// <param name="provider">The provider whose models are listed; null: that of <paramref name="options"/> or of the client, or else all. <c>new Provider(null)</c> lists all in any case.</param>
    /// <param name="include">What to look up besides: <c>ListModelsInclude.ContextWindow</c>, <c>Pricing</c>, <c>Modalities</c>. What is unknown about a model is null.</param>
    /// <param name="options">Settings of this call.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The models; their ids begin with the provider.</returns>
    /// <exception cref="InferenceGatewayException">The call failed; see its types.</exception>
    public virtual Task<ListModelsResponse> ListModelsAsync(
        Provider? provider = null,
        IReadOnlyList<ListModelsInclude>? include = null,
        RequestOptions? options = null,
        CancellationToken cancellationToken = default)
    {
        var all = RequestOptions.Layered(_options, options);

        // An empty list would be sent as an empty value, which the gateway refuses.
        return _connection.Api.ListModelsAsync(provider ?? ProviderFor(all), include is { Count: > 0 } ? include : null, all, cancellationToken);
    }
}
