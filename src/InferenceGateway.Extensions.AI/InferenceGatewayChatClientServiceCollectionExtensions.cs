using InferenceGateway;
using InferenceGateway.Models;
using Microsoft.Extensions.AI;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Provides extension methods that register chat clients of Microsoft.Extensions.AI over an <see cref="InferenceGatewayClient"/>.</summary>
public static class InferenceGatewayChatClientServiceCollectionExtensions
{
    /// <summary>Registers an <see cref="IChatClient"/> for a model of a provider, as a singleton.</summary>
    /// <param name="services">The service collection. It also needs the <see cref="InferenceGatewayClient"/>, which <c>AddInferenceGateway</c> registers.</param>
    /// <param name="provider">The provider, for example <c>Provider.Openai</c>.</param>
    /// <param name="model">The provider's name for the model, for example <c>gpt-4o</c>. <see cref="ChatOptions.ModelId"/> takes precedence over it.</param>
    /// <returns>The builder of the chat client's pipeline, for example for <c>UseFunctionInvocation</c>.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="services"/> or <paramref name="model"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="model"/> or <paramref name="provider"/> is empty.</exception>
    public static ChatClientBuilder AddInferenceGatewayChatClient(this IServiceCollection services, Provider provider, string model)
    {
        Check(services, model);
        Check(provider);
        return services.AddChatClient(source => ClientOf(source, serviceKey: null).AsIChatClient(provider, model));
    }

    /// <summary>Registers an <see cref="IChatClient"/> for a model whose name includes its provider, as a singleton.</summary>
    /// <param name="services">The service collection. It also needs the <see cref="InferenceGatewayClient"/>, which <c>AddInferenceGateway</c> registers.</param>
    /// <param name="model">The name of the model with its provider as prefix, for example <c>openai/gpt-4o</c>, or an alias that the gateway routes. <see cref="ChatOptions.ModelId"/> takes precedence over it.</param>
    /// <returns>The builder of the chat client's pipeline, for example for <c>UseFunctionInvocation</c>.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="model"/> is empty.</exception>
    public static ChatClientBuilder AddInferenceGatewayChatClient(this IServiceCollection services, string model)
    {
        Check(services, model);
        return services.AddChatClient(source => ClientOf(source, serviceKey: null).AsIChatClient(model));
    }

    /// <summary>Registers an <see cref="IChatClient"/> for a model of a provider, as a keyed singleton.</summary>
    /// <param name="services">The service collection. It also needs the <see cref="InferenceGatewayClient"/>: the one with the same key if there is one, otherwise the one without a key.</param>
    /// <param name="serviceKey">The key of the chat client, as in <c>[FromKeyedServices("key")]</c>.</param>
    /// <param name="provider">The provider, for example <c>Provider.Openai</c>.</param>
    /// <param name="model">The provider's name for the model, for example <c>gpt-4o</c>. <see cref="ChatOptions.ModelId"/> takes precedence over it.</param>
    /// <returns>The builder of the chat client's pipeline, for example for <c>UseFunctionInvocation</c>.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="services"/>, <paramref name="serviceKey"/> or <paramref name="model"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="model"/> or <paramref name="provider"/> is empty.</exception>
    public static ChatClientBuilder AddKeyedInferenceGatewayChatClient(this IServiceCollection services, object serviceKey, Provider provider, string model)
    {
        Check(services, model);
        ArgumentNullException.ThrowIfNull(serviceKey);
        Check(provider);
        return services.AddKeyedChatClient(serviceKey, source => ClientOf(source, serviceKey).AsIChatClient(provider, model));
    }

    /// <summary>Registers an <see cref="IChatClient"/> for a model whose name includes its provider, as a keyed singleton.</summary>
    /// <param name="services">The service collection. It also needs the <see cref="InferenceGatewayClient"/>: the one with the same key if there is one, otherwise the one without a key.</param>
    /// <param name="serviceKey">The key of the chat client, as in <c>[FromKeyedServices("key")]</c>.</param>
    /// <param name="model">The name of the model with its provider as prefix, for example <c>openai/gpt-4o</c>, or an alias that the gateway routes. <see cref="ChatOptions.ModelId"/> takes precedence over it.</param>
    /// <returns>The builder of the chat client's pipeline, for example for <c>UseFunctionInvocation</c>.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="model"/> is empty.</exception>
    public static ChatClientBuilder AddKeyedInferenceGatewayChatClient(this IServiceCollection services, object serviceKey, string model)
    {
        Check(services, model);
        ArgumentNullException.ThrowIfNull(serviceKey);
        return services.AddKeyedChatClient(serviceKey, source => ClientOf(source, serviceKey).AsIChatClient(model));
    }

    private static InferenceGatewayClient ClientOf(IServiceProvider services, object? serviceKey) =>
        (serviceKey is null ? null : services.GetKeyedService<InferenceGatewayClient>(serviceKey))
        ?? services.GetService<InferenceGatewayClient>()
        ?? throw new InvalidOperationException(
            $"No {nameof(InferenceGatewayClient)} is registered{(serviceKey is null ? "" : $", neither with the key '{serviceKey}' nor without a key")}. Call AddInferenceGateway of the package InferenceGateway.Extensions.DependencyInjection, or register a client yourself.");

    private static void Check(IServiceCollection services, string model)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentException.ThrowIfNullOrWhiteSpace(model);
    }

    private static void Check(Provider provider)
    {
        if (string.IsNullOrWhiteSpace(provider.Value))
        {
            throw new ArgumentException("The provider is empty. Pass a provider, or omit it and pass a model with its provider as prefix, as in openai/gpt-4o.", nameof(provider));
        }
    }
}
