using InferenceGateway;
using InferenceGateway.DependencyInjection;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Provides extension methods that register clients of the Inference Gateway.</summary>
public static partial class InferenceGatewayServiceCollectionExtensions
{
    /// <summary>Registers an <see cref="InferenceGatewayClient"/> as a singleton, with options from code.</summary>
    /// <param name="services">The service collection.</param>
    /// <param name="configure">Sets the options. They are validated when the host starts.</param>
    /// <returns>The builder of the <see cref="HttpClient"/> that sends the requests. Handlers that are added to it see each attempt, because the client's retries are outside of them.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <remarks>
    /// Handlers that retry, such as those of Microsoft.Extensions.Http.Resilience, multiply with the client's own retries. If you add
    /// one, set <see cref="InferenceGatewayClientOptions.MaxRetries"/> to 0, and raise the timeouts of the handler, which are meant for
    /// shorter responses.
    /// </remarks>
    /// <example>
    /// <code>
    /// services.AddInferenceGateway(options =&gt;
    /// {
    ///     options.BaseUrl = new Uri("http://gateway:8080/v1");
    ///     options.Provider = Provider.Openai;
    /// });
    /// </code>
    /// </example>
    public static IHttpClientBuilder AddInferenceGateway(this IServiceCollection services, Action<InferenceGatewayClientOptions> configure) =>
        Add(services, null, options => options.Configure(NotNull(configure)));

    /// <summary>Registers an <see cref="InferenceGatewayClient"/> as a singleton, with options from configuration.</summary>
    /// <param name="services">The service collection.</param>
    /// <param name="section">
    /// The section with the options, all of which are optional: <c>BaseUrl</c>, <c>ApiKey</c>, <c>Provider</c>, <c>MaxRetries</c>,
    /// <c>ResponseTimeout</c>, <c>IdleTimeout</c> and <c>ConnectTimeout</c> (<c>00:02:00</c> or <c>Infinite</c>),
    /// <c>MaxEventBytes</c>, <c>MaxResponseBytes</c>, <c>MaxErrorBodyBytes</c>, and <c>RecordContent</c> (<c>true</c> or
    /// <c>false</c>). Any other key is refused when the host starts. It is read when the client is created; later changes have no effect.
    /// </param>
    /// <returns>The builder of the <see cref="HttpClient"/> that sends the requests. Handlers that are added to it see each attempt, because the client's retries are outside of them.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static IHttpClientBuilder AddInferenceGateway(this IServiceCollection services, IConfigurationSection section) =>
        Add(services, null, From(NotNull(section)));

    /// <summary>Registers an <see cref="InferenceGatewayClient"/> as a keyed singleton, with named options from code.</summary>
    /// <param name="services">The service collection.</param>
    /// <param name="name">The key of the client, as in <c>[FromKeyedServices("name")]</c>, and the name of its options.</param>
    /// <param name="configure">Sets the options. They are validated when the host starts.</param>
    /// <returns>The builder of the <see cref="HttpClient"/> that sends the requests. Handlers that are added to it see each attempt, because the client's retries are outside of them.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="name"/> is empty.</exception>
    public static IHttpClientBuilder AddInferenceGateway(this IServiceCollection services, string name, Action<InferenceGatewayClientOptions> configure) =>
        Add(services, Named(name), options => options.Configure(NotNull(configure)));

    /// <summary>Registers an <see cref="InferenceGatewayClient"/> as a keyed singleton, with named options from configuration.</summary>
    /// <param name="services">The service collection.</param>
    /// <param name="name">The key of the client, as in <c>[FromKeyedServices("name")]</c>, and the name of its options.</param>
    /// <param name="section">The section with the options; see <see cref="AddInferenceGateway(IServiceCollection, IConfigurationSection)"/>.</param>
    /// <returns>The builder of the <see cref="HttpClient"/> that sends the requests. Handlers that are added to it see each attempt, because the client's retries are outside of them.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="name"/> is empty.</exception>
    public static IHttpClientBuilder AddInferenceGateway(this IServiceCollection services, string name, IConfigurationSection section) =>
        Add(services, Named(name), From(NotNull(section)));

    private static IHttpClientBuilder Add(IServiceCollection services, string? name, Action<OptionsBuilder<InferenceGatewayClientOptions>> configure)
    {
        ArgumentNullException.ThrowIfNull(services);
        var optionsName = name ?? Options.Options.DefaultName;
        var httpName = name is null ? nameof(InferenceGateway) : $"{nameof(InferenceGateway)}:{name}";
        var options = services.AddOptions<InferenceGatewayClientOptions>(optionsName)
            .Configure<IHttpClientFactory>((options, factory) => options.HttpClientFactory = () => factory.CreateClient(httpName))
            .ValidateOnStart();
        configure(options);
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<InferenceGatewayClientOptions>, OptionsValidator>());
        if (name is null)
        {
            services.TryAddSingleton(provider => Client(provider, optionsName));
        }
        else
        {
            services.TryAddKeyedSingleton(name, (provider, _) => Client(provider, optionsName));
        }

        return services.AddHttpClient(httpName)
            .ConfigureHttpClient(static client => client.Timeout = Timeout.InfiniteTimeSpan)
            .ConfigurePrimaryHttpMessageHandler(provider => OptionsOf(provider, optionsName).CreateHandler())
            .ConfigureAdditionalHttpMessageHandlers((handlers, provider) => AddLogging(handlers, provider, optionsName));
    }

    /// <summary>Adds the logging handler once, even if a library and its application register the same client.</summary>
    private static void AddLogging(IList<DelegatingHandler> handlers, IServiceProvider provider, string optionsName)
    {
        if (!handlers.OfType<RequestLoggingHandler>().Any())
        {
            var logger = provider.GetRequiredService<ILogger<InferenceGatewayClient>>();
            handlers.Add(new RequestLoggingHandler(logger, OptionsOf(provider, optionsName).TimeProvider));
        }
    }

    private static InferenceGatewayClient Client(IServiceProvider provider, string optionsName) => new(OptionsOf(provider, optionsName));

    private static InferenceGatewayClientOptions OptionsOf(IServiceProvider provider, string optionsName) =>
        provider.GetRequiredService<IOptionsMonitor<InferenceGatewayClientOptions>>().Get(optionsName);

    private static Action<OptionsBuilder<InferenceGatewayClientOptions>> From(IConfigurationSection section) =>
        options => options.Configure<IServiceProvider>((options, provider) => ConfiguredOptions.Read(section, HostConfiguration.NamesOf(provider), options));

    private static T NotNull<T>(T argument, [System.Runtime.CompilerServices.CallerArgumentExpression(nameof(argument))] string? name = null)
    {
        ArgumentNullException.ThrowIfNull(argument, name);
        return argument;
    }

    private static string Named(string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        return name;
    }
}
