using InferenceGateway;
using InferenceGateway.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Provides extension methods that register health checks of the Inference Gateway.</summary>
public static class InferenceGatewayHealthChecksBuilderExtensions
{
    /// <summary>Adds a health check of the gateway that the client of <c>AddInferenceGateway</c> calls. It asks for <c>/health</c>, which is the gateway's own: it says that the gateway runs, and nothing about its providers.</summary>
    /// <param name="builder">The builder that <c>AddHealthChecks</c> returns.</param>
    /// <returns>The builder.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="builder"/> is null.</exception>
    /// <remarks>
    /// The description says which part failed and why: the configuration, the API key, the connection, the gateway or a provider. It
    /// contains no key. Nothing is retried, because a probe asks for the state of the moment.
    /// </remarks>
    public static IHealthChecksBuilder AddInferenceGatewayHealthCheck(this IHealthChecksBuilder builder) =>
        AddInferenceGatewayHealthCheck(builder, static _ => { });

    /// <summary>Adds a health check of the gateway that a client of <c>AddInferenceGateway</c> calls, with options: the name of the client, the providers that are checked as well, the time limit, the reported status, and tags.</summary>
    /// <param name="builder">The builder that <c>AddHealthChecks</c> returns.</param>
    /// <param name="configure">Sets the options.</param>
    /// <returns>The builder.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <inheritdoc cref="AddInferenceGatewayHealthCheck(IHealthChecksBuilder)" path="/remarks"/>
    public static IHealthChecksBuilder AddInferenceGatewayHealthCheck(this IHealthChecksBuilder builder, Action<InferenceGatewayHealthCheckOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(configure);
        var options = new InferenceGatewayHealthCheckOptions();
        configure(options);
        return builder.Add(new HealthCheckRegistration(options.Name, provider => Create(provider, options), options.FailureStatus, options.Tags));
    }

    private static GatewayHealthCheck Create(IServiceProvider provider, InferenceGatewayHealthCheckOptions options) => new(
        () => options.ClientName is { } name ? provider.GetRequiredKeyedService<InferenceGatewayClient>(name) : provider.GetRequiredService<InferenceGatewayClient>(),
        () => provider.GetRequiredService<IOptionsMonitor<InferenceGatewayClientOptions>>().Get(options.ClientName ?? Options.Options.DefaultName).TimeProvider,
        options);
}
