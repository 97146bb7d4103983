using InferenceGateway;
using InferenceGateway.DependencyInjection;

namespace Microsoft.Extensions.DependencyInjection;

/// <content>Registers clients whose options are in the configuration that is registered as a service.</content>
public static partial class InferenceGatewayServiceCollectionExtensions
{
    /// <summary>Registers an <see cref="InferenceGatewayClient"/> as a singleton, with options from the section <c>InferenceGateway</c> of the configuration, or from environment variables.</summary>
    /// <param name="services">The service collection. If an <c>IConfiguration</c> is registered, as in every host, the section is read from it.</param>
    /// <returns>The builder of the <see cref="HttpClient"/> that sends the requests. Handlers that are added to it see each attempt, because the client's retries are outside of them.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <remarks>
    /// The keys of the section are those of <see cref="AddInferenceGateway(IServiceCollection, Microsoft.Extensions.Configuration.IConfigurationSection)"/>.
    /// <c>INFERENCE_GATEWAY_URL</c> sets <c>BaseUrl</c>, <c>INFERENCE_GATEWAY_API_KEY</c> sets <c>ApiKey</c> and
    /// <c>OTEL_INSTRUMENTATION_GENAI_CAPTURE_MESSAGE_CONTENT</c> sets <c>RecordContent</c>, each only if the section does not set it. An
    /// invalid value, and a key that is no option, stop the host when it starts.
    /// </remarks>
    public static IHttpClientBuilder AddInferenceGateway(this IServiceCollection services) =>
        Add(services, null, static options => options.Configure<IServiceProvider>(static (options, provider) => HostConfiguration.Read(provider, options)));

    /// <summary>Registers an <see cref="InferenceGatewayClient"/> as a keyed singleton, with options from the section <c>InferenceGateway:{name}</c> of the configuration. Environment variables do not apply to named clients.</summary>
    /// <param name="services">The service collection, in which an <c>IConfiguration</c> is registered, as in every host.</param>
    /// <param name="name">The key of the client, as in <c>[FromKeyedServices("name")]</c>, the name of its options and of its section.</param>
    /// <returns>The builder of the <see cref="HttpClient"/> that sends the requests. Handlers that are added to it see each attempt, because the client's retries are outside of them.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="name"/> is empty.</exception>
    /// <remarks>A missing section, an invalid value, and a key that is no option stop the host when it starts.</remarks>
    public static IHttpClientBuilder AddInferenceGateway(this IServiceCollection services, string name)
    {
        var builder = Add(services, Named(name), options => options.Configure<IServiceProvider>((options, provider) => HostConfiguration.Read(provider, name, options)));
        services.AddSingleton(new ConfiguredClient(name));
        return builder;
    }
}
