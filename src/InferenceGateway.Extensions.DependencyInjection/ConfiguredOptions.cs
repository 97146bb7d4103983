using System.Globalization;
using InferenceGateway.Models;
using Microsoft.Extensions.Configuration;

namespace InferenceGateway.DependencyInjection;

/// <summary>Reads options from configuration without the binder, which needs reflection and cannot tell which value is invalid.</summary>
internal static class ConfiguredOptions
{
    public static void Read(IConfigurationSection section, InferenceGatewayClientOptions options)
    {
        Set(section, nameof(options.BaseUrl), "an absolute address such as http://localhost:8080/v1", text => options.BaseUrl = new Uri(text, UriKind.Absolute));
        Set(section, nameof(options.ApiKey), "a key", text => options.ApiKey = text, isSecret: true);
        Set(section, nameof(options.Provider), "the name of a provider", text => options.Provider = new Provider(text));
        Set(section, nameof(options.MaxRetries), "a whole number", text => options.MaxRetries = Number(text));
        Set(section, nameof(options.ResponseTimeout), Time, text => options.ResponseTimeout = Limit(text));
        Set(section, nameof(options.IdleTimeout), Time, text => options.IdleTimeout = Limit(text));
        Set(section, nameof(options.ConnectTimeout), Time, text => options.ConnectTimeout = Limit(text));
        Set(section, nameof(options.MaxEventBytes), "a whole number", text => options.MaxEventBytes = Number(text));
        Set(section, nameof(options.MaxResponseBytes), "a whole number", text => options.MaxResponseBytes = Number(text));
        Set(section, nameof(options.MaxErrorBodyBytes), "a whole number", text => options.MaxErrorBodyBytes = Number(text));
        Set(section, nameof(options.RecordContent), "true or false", text => options.RecordContent = bool.Parse(text));
    }

    private const string Time = "a time such as 00:02:00, or Infinite";

    private static void Set(IConfigurationSection section, string key, string expected, Action<string> set, bool isSecret = false)
    {
        // Empty values count as missing, because compose files and shells can hardly unset a variable.
        if (section[key] is not { } text || string.IsNullOrWhiteSpace(text))
        {
            return;
        }

        try
        {
            set(text.Trim());
        }
        catch (Exception exception) when (exception is FormatException or OverflowException)
        {
            // The part of an address before an @ may be a password.
            var shown = isSecret || text.Contains('@') ? "" : $" ('{text}')";
            throw new ArgumentException($"{section.Path}:{key} is not {expected}{shown}.", key, exception);
        }
        catch (ArgumentException exception)
        {
            // The message of the exception already names the parameter.
            throw new ArgumentException($"{section.Path}:{key} is refused: {exception.Message}", exception);
        }
    }

    private static int Number(string text) => int.Parse(text, NumberStyles.Integer, CultureInfo.InvariantCulture);

    private static TimeSpan Limit(string text) =>
        string.Equals(text, "Infinite", StringComparison.OrdinalIgnoreCase) ? Timeout.InfiniteTimeSpan

        // A number without a colon would be read as days, which is hardly ever intended.
        : !text.Contains(':') ? throw new FormatException("A time has hours, minutes and seconds.")
        : TimeSpan.ParseExact(text, ["c", "g"], CultureInfo.InvariantCulture);
}
