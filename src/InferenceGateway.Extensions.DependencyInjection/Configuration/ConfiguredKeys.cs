using Microsoft.Extensions.Configuration;

namespace InferenceGateway.DependencyInjection;

/// <summary>Refuses keys that are no options, because a mistyped key would otherwise leave a default in force without a sign.</summary>
internal static class ConfiguredKeys
{
    /// <param name="section">The section with the options.</param>
    /// <param name="clients">The names of the clients whose sections may be in this one.</param>
    /// <exception cref="ArgumentException">A key is no option, or has the wrong shape.</exception>
    public static void Check(IConfigurationSection section, IEnumerable<string> clients)
    {
        if (!string.IsNullOrWhiteSpace(section.Value))
        {
            throw new ArgumentException($"{section.Path} is a single value. It must be a section whose keys are options, such as {section.Path}:{nameof(InferenceGatewayClientOptions.BaseUrl)}.");
        }

        var faults = section.GetChildren().Select(child => FaultOf(child, clients)).OfType<string>().ToList();
        if (faults.Count > 0)
        {
            throw new ArgumentException(string.Join(" ", faults));
        }
    }

    private static string? FaultOf(IConfigurationSection child, IEnumerable<string> clients)
    {
        var isSection = child.GetChildren().Any();
        if (ConfiguredOptions.All.Any(option => Is(option.Key, child.Key)))
        {
            return isSection ? $"{child.Path} is a section. It must be a single value." : null;
        }

        if (isSection && clients.Any(name => Is(name, child.Key)))
        {
            return null;
        }

        return NearestKey.Of(child.Key, ConfiguredOptions.All.Select(static option => option.Key)) is { } nearest
            ? $"{child.Path} is not an option of the client. Did you mean {nearest}?"
            : $"{child.Path} is not an option of the client. The options are {string.Join(", ", ConfiguredOptions.All.Select(static option => option.Key))}.";
    }

    private static bool Is(string left, string right) => string.Equals(left, right, StringComparison.OrdinalIgnoreCase);
}
