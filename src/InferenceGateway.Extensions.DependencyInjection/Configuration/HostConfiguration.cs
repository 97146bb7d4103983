using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace InferenceGateway.DependencyInjection;

/// <summary>Reads options from the configuration that is registered as a service, and from the environment.</summary>
internal static class HostConfiguration
{
    /// <summary>The section of the client without a name. Those of named clients are in it.</summary>
    public const string SectionName = nameof(InferenceGateway);

    private const string UrlVariable = "INFERENCE_GATEWAY_URL";
    private const string ApiKeyVariable = "INFERENCE_GATEWAY_API_KEY";
    private const string ContentVariable = "OTEL_INSTRUMENTATION_GENAI_CAPTURE_MESSAGE_CONTENT";

    /// <summary>Sets the options of the section, and then those that only a variable sets.</summary>
    public static void Read(IServiceProvider provider, InferenceGatewayClientOptions options)
    {
        var configuration = provider.GetService<IConfiguration>();
        var section = configuration?.GetSection(SectionName);
        if (section is not null)
        {
            ConfiguredOptions.Read(section, NamesOf(provider), options);
        }

        foreach (var option in ConfiguredOptions.All.Where(option => string.IsNullOrWhiteSpace(section?[option.Key])))
        {
            switch (option.Key)
            {
                case nameof(options.BaseUrl):
                    option.Apply(options, UrlVariable, Variable(configuration, UrlVariable));
                    break;
                case nameof(options.ApiKey):
                    option.Apply(options, ApiKeyVariable, Variable(configuration, ApiKeyVariable));
                    break;
                case nameof(options.RecordContent):
                    options.RecordContent = IsForSpans(Variable(configuration, ContentVariable));
                    break;
                default:
                    break;
            }
        }
    }

    /// <summary>Sets the options of the section of a named client.</summary>
    /// <exception cref="ArgumentException">There is no such section, a value is invalid, or a key is no option.</exception>
    public static void Read(IServiceProvider provider, string name, InferenceGatewayClientOptions options)
    {
        var section = provider.GetService<IConfiguration>()?.GetSection(SectionName).GetSection(name);
        if (section?.Exists() != true)
        {
            throw new ArgumentException(
                $"The configuration has no section {SectionName}:{name}, which the client '{name}' is configured from. Add the section, or pass the options to AddInferenceGateway.");
        }

        ConfiguredOptions.Read(section, [], options);
    }

    /// <summary>Gets the names of the clients whose sections are in that of the client without a name.</summary>
    public static IEnumerable<string> NamesOf(IServiceProvider provider) => provider.GetServices<ConfiguredClient>().Select(static client => client.Name);

    /// <summary>Gets a variable. In a host it is part of the configuration, which other sources may override.</summary>
    private static string? Variable(IConfiguration? configuration, string name) =>
#pragma warning disable RS0030 // AddInferenceGateway() reads the same variables as InferenceGatewayClient().
        configuration?[name] ?? Environment.GetEnvironmentVariable(name);
#pragma warning restore RS0030

    /// <summary>Any other value means no and is not an error, as for <see cref="InferenceGatewayClient()"/>.</summary>
    private static bool IsForSpans(string? value) => value?.Trim().ToUpperInvariant() is "TRUE" or "SPAN_ONLY" or "SPAN_AND_EVENT";
}

/// <summary>A client whose options are in a section of its name.</summary>
internal sealed record ConfiguredClient(string Name);
