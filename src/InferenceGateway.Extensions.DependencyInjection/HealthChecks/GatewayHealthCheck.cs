using InferenceGateway.Models;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace InferenceGateway.DependencyInjection;

/// <summary>Checks a gateway, and then the providers behind it.</summary>
/// <param name="resolve">Returns the client. It fails if the configuration is invalid.</param>
/// <param name="resolveClock">Returns the clock of the client.</param>
/// <param name="options">The options.</param>
internal sealed class GatewayHealthCheck(Func<InferenceGatewayClient> resolve, Func<TimeProvider> resolveClock, InferenceGatewayHealthCheckOptions options) : IHealthCheck
{
    /// <summary>The key of the gateway in the data of the result. Those of providers are their names.</summary>
    private const string GatewayPart = "gateway";

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        InferenceGatewayClient client;
        HealthCheckPart part;
        try
        {
            client = resolve();
            part = new HealthCheckPart(options.Timeout, resolveClock());
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            return new HealthCheckResult(context.Registration.FailureStatus, $"The client of the Inference Gateway cannot be created: {exception.Message}", exception);
        }

        // The time limits of the client are made for models. That of the part is for the whole of it.
        var once = new RequestOptions { MaxRetries = 0 };
        var gateway = await part.RunAsync(token => client.HealthCheckAsync(once, token), cancellationToken).ConfigureAwait(false);
        if (gateway is not null)
        {
            return new HealthCheckResult(
                context.Registration.FailureStatus,
                $"The Inference Gateway at {client.BaseUrl} failed: {gateway.Reason}. Its providers were not checked.",
                gateway.Exception,
                new Dictionary<string, object> { [GatewayPart] = gateway.Reason });
        }

        var providers = options.Providers.OrderBy(static provider => provider.Value, StringComparer.Ordinal).ToArray();
        var failures = await Task.WhenAll(providers.Select(provider => part.RunAsync(token => client.ListModelsAsync(provider, include: null, once, token), cancellationToken))).ConfigureAwait(false);
        return Result(client.BaseUrl, providers, failures);
    }

    private HealthCheckResult Result(Uri address, Provider[] providers, HealthCheckFailure?[] failures)
    {
        var data = new Dictionary<string, object> { [GatewayPart] = "healthy" };
        foreach (var (provider, failure) in providers.Zip(failures))
        {
            data[provider.Value!] = failure?.Reason ?? "healthy";
        }

        var failed = providers.Zip(failures).Where(static pair => pair.Second is not null).ToArray();
        if (failed.Length > 0)
        {
            var reasons = string.Join("; ", failed.Select(static pair => $"{pair.First.Value}: {pair.Second!.Reason}"));
            return new HealthCheckResult(options.ProviderFailureStatus, $"The Inference Gateway at {address} is running, but not all providers are available: {reasons}.", failed[0].Second!.Exception, data);
        }

        var scope = providers.Length == 0
            ? "This is the gateway's own health; its providers were not checked."
            : $"These providers are available: {string.Join(", ", providers.Select(static provider => provider.Value))}.";
        return HealthCheckResult.Healthy($"The Inference Gateway at {address} is running. {scope}", data);
    }
}
