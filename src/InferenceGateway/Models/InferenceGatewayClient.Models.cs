using InferenceGateway.Models;

namespace InferenceGateway;

public partial class InferenceGatewayClient
{
    /// <summary>
    /// Lists the models of one provider, or of all providers that the gateway is configured for. The models of all providers have no
    /// particular order, and those of a provider that fails are missing.
    /// </summary>
    /// <param name="provider">
    /// The provider whose models are listed. If it is null, the provider of <paramref name="options"/> or of the client is used, and
    /// if there is none, the models of all providers are listed. <c>new Provider(null)</c> always lists the models of all providers.
    /// </param>
    /// <param name="include">The details to include: <c>ListModelsInclude.ContextWindow</c>, <c>Pricing</c> and <c>Modalities</c>. A detail that the gateway does not know is null.</param>
    /// <param name="options">The options of this call. They take precedence over those of the client.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The models. Their ids have the provider as prefix, for example <c>openai/gpt-4o</c>.</returns>
    /// <exception cref="InferenceGatewayException">The call failed. The exception type indicates the reason.</exception>
    /// <exception cref="OperationCanceledException">The call was canceled.</exception>
    /// <example>
    /// <code>
    /// var models = await client.ListModelsAsync(Provider.Openai, [ListModelsInclude.ContextWindow, ListModelsInclude.Pricing]);
    /// foreach (var model in models.Data)
    /// {
    ///     Console.WriteLine($"{model.Id}: {model.ContextWindow?.Tokens} tokens, {model.Pricing?.InputPrice} for one of them");
    /// }
    /// </code>
    /// </example>
    public virtual Task<ListModelsResponse> ListModelsAsync(
        Provider? provider = null,
        IReadOnlyList<ListModelsInclude>? include = null,
        RequestOptions? options = null,
        CancellationToken cancellationToken = default)
    {
        var all = RequestOptions.Layered(_options, options);

        // An empty list would be sent as an empty query parameter, which the gateway refuses.
        return _connection.Api.ListModelsAsync(provider ?? ProviderFor(all), include is { Count: > 0 } ? include : null, all, cancellationToken);
    }
}
