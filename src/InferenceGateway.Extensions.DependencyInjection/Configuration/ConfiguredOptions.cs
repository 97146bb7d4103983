using System.Globalization;
using InferenceGateway.Models;
using Microsoft.Extensions.Configuration;

namespace InferenceGateway.DependencyInjection;

/// <summary>Reads options from configuration without the binder, which needs reflection and cannot tell which value is invalid.</summary>
internal static class ConfiguredOptions
{
    private const string Time = "a time such as 00:02:00, or Infinite";
    private const string WholeNumber = "a whole number";

    /// <summary>Gets all options that can be set by a text.</summary>
    public static IReadOnlyList<ConfiguredOption> All { get; } =
    [
        new(nameof(InferenceGatewayClientOptions.BaseUrl), "an absolute address such as http://localhost:8080/v1", static (options, text) => options.BaseUrl = new Uri(text, UriKind.Absolute)),
        new(nameof(InferenceGatewayClientOptions.ApiKey), "a key", static (options, text) => options.ApiKey = text) { IsSecret = true },
        new(nameof(InferenceGatewayClientOptions.Provider), "the name of a provider", static (options, text) => options.Provider = new Provider(text)),
        new(nameof(InferenceGatewayClientOptions.MaxRetries), WholeNumber, static (options, text) => options.MaxRetries = Number(text)),
        new(nameof(InferenceGatewayClientOptions.ResponseTimeout), Time, static (options, text) => options.ResponseTimeout = Limit(text)),
        new(nameof(InferenceGatewayClientOptions.IdleTimeout), Time, static (options, text) => options.IdleTimeout = Limit(text)),
        new(nameof(InferenceGatewayClientOptions.ConnectTimeout), Time, static (options, text) => options.ConnectTimeout = Limit(text)),
        new(nameof(InferenceGatewayClientOptions.MaxEventBytes), WholeNumber, static (options, text) => options.MaxEventBytes = Number(text)),
        new(nameof(InferenceGatewayClientOptions.MaxResponseBytes), WholeNumber, static (options, text) => options.MaxResponseBytes = Number(text)),
        new(nameof(InferenceGatewayClientOptions.MaxErrorBodyBytes), WholeNumber, static (options, text) => options.MaxErrorBodyBytes = Number(text)),
        new(nameof(InferenceGatewayClientOptions.RecordContent), "true or false", static (options, text) => options.RecordContent = bool.Parse(text)),
    ];

    /// <summary>Sets the options of a section.</summary>
    /// <param name="section">The section.</param>
    /// <param name="clients">The names of the clients whose sections may be in this one.</param>
    /// <param name="options">The options.</param>
    /// <exception cref="ArgumentException">A value is invalid, or a key is no option.</exception>
    public static void Read(IConfigurationSection section, IEnumerable<string> clients, InferenceGatewayClientOptions options)
    {
        ConfiguredKeys.Check(section, clients);
        foreach (var option in All)
        {
            option.Apply(options, $"{section.Path}:{option.Key}", section[option.Key]);
        }
    }

    private static int Number(string text) => int.Parse(text, NumberStyles.Integer, CultureInfo.InvariantCulture);

    private static TimeSpan Limit(string text) =>
        string.Equals(text, "Infinite", StringComparison.OrdinalIgnoreCase) ? Timeout.InfiniteTimeSpan

        // A number without a colon would be read as days, which is hardly ever intended.
        : !text.Contains(':') ? throw new FormatException("A time has hours, minutes and seconds.")
        : TimeSpan.ParseExact(text, ["c", "g"], CultureInfo.InvariantCulture);
}
