using InferenceGateway.Models;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace InferenceGateway.DependencyInjection;

/// <summary>Represents the options of a health check of an Inference Gateway.</summary>
public sealed class InferenceGatewayHealthCheckOptions
{
    /// <summary>Gets or sets the name of the health check.</summary>
    /// <value>The default is <c>inference_gateway</c>, followed by an underscore and <see cref="ClientName"/> if that is set.</value>
    /// <exception cref="ArgumentException">The value is empty.</exception>
    public string Name
    {
        get => field ?? (ClientName is null ? DefaultName : $"{DefaultName}_{ClientName}");
        set
        {
            ArgumentException.ThrowIfNullOrWhiteSpace(value, nameof(Name));
            field = value;
        }
    }

    /// <summary>Gets or sets the name that the client was registered with.</summary>
    /// <value>The default is null: the client without a name.</value>
    public string? ClientName { get; set; }

    /// <summary>
    /// Gets the providers that are checked as well, by listing their models through the gateway. This finds keys that are missing or
    /// invalid, and providers that cannot be reached. Each check is a request to the provider.
    /// </summary>
    /// <value>The default is empty: only the gateway itself is checked.</value>
    public ISet<Provider> Providers { get; } = new HashSet<Provider>();

    /// <summary>Gets or sets the time limit of each part of the check.</summary>
    /// <value>The default is 5 seconds.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is not positive, or is more than a day.</exception>
    public TimeSpan Timeout
    {
        get;
        set => field = value > TimeSpan.Zero && value <= TimeSpan.FromDays(1)
            ? value
            : throw new ArgumentOutOfRangeException(nameof(Timeout), value, "Timeout must be positive and at most a day.");
    }
    = TimeSpan.FromSeconds(5);

    /// <summary>Gets or sets the status that is reported if the gateway is not healthy.</summary>
    /// <value>The default is <see cref="HealthStatus.Unhealthy"/>.</value>
    public HealthStatus FailureStatus { get; set; } = HealthStatus.Unhealthy;

    /// <summary>Gets or sets the status that is reported if the gateway is healthy and one of <see cref="Providers"/> is not.</summary>
    /// <value>The default is <see cref="HealthStatus.Degraded"/>, because the other providers can still be used.</value>
    public HealthStatus ProviderFailureStatus { get; set; } = HealthStatus.Degraded;

    /// <summary>Gets the tags of the health check, by which endpoints select the checks that they report.</summary>
    /// <value>The default is empty.</value>
    public ISet<string> Tags { get; } = new HashSet<string>(StringComparer.Ordinal);

    private const string DefaultName = "inference_gateway";
}
