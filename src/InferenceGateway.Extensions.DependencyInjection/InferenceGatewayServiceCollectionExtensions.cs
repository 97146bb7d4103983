using InferenceGateway;
using InferenceGateway.DependencyInjection;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers clients for the Inference Gateway.</summary>
public static class InferenceGatewayServiceCollectionExtensions
{
    /// <summary>Registers an <see cref="InferenceGatewayClient"/> as singleton, with options from code.</summary>
    /// <param name="services">The services.</param>
    /// <param name="configure">Sets the options. What it sets is checked when the host starts.</param>
    /// <returns>The builder of the <see cref="HttpClient"/> that sends the requests, for handlers of your own: they see each attempt, behind the client's retries.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <remarks>
    /// Handlers that try again, such as those of Microsoft.Extensions.Http.Resilience, multiply with the client's own retries:
    /// set <see cref="InferenceGatewayClientOptions.MaxRetries"/> to 0 with them, and lift their time limits, which are made
    /// for shorter answers.
    /// </remarks>
    public static IHttpClientBuilder AddInferenceGateway(this IServiceCollection services, Action<InferenceGatewayClientOptions> configure) =>
        Add(services, null, options => options.Configure(NotNull(configure)));

    /// <summary>Registers an <see cref="InferenceGatewayClient"/> as singleton, with options from configuration.</summary>
    /// <param name="services">The services.</param>
    /// <param name="section">
    /// The section with <c>BaseUrl</c>, <c>ApiKey</c>, <c>Provider</c>, <c>MaxRetries</c>, <c>ResponseTimeout</c>, <c>IdleTimeout</c>,
    /// <c>ConnectTimeout</c> (<c>00:02:00</c>, or <c>Infinite</c>), <c>MaxEventBytes</c>, <c>MaxResponseBytes</c>, <c>MaxErrorBodyBytes</c> and <c>RecordContent</c> (<c>true</c> or <c>false</c>); all are optional.
    /// It is read when the client is built; later changes have no effect.
    /// </param>
    /// <returns>The builder of the <see cref="HttpClient"/> that sends the requests, for handlers of your own: they see each attempt, behind the client's retries.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static IHttpClientBuilder AddInferenceGateway(this IServiceCollection services, IConfigurationSection section) =>
        Add(services, null, From(NotNull(section)));

    /// <summary>Registers an <see cref="InferenceGatewayClient"/> as keyed singleton under a name, with options of that name from code.</summary>
    /// <param name="services">The services.</param>
    /// <param name="name">The key of the client (<c>[FromKeyedServices("name")]</c>), and the name of its options.</param>
    /// <param name="configure">Sets the options. What it sets is checked when the host starts.</param>
    /// <returns>The builder of the <see cref="HttpClient"/> that sends the requests, for handlers of your own: they see each attempt, behind the client's retries.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="name"/> is empty.</exception>
    public static IHttpClientBuilder AddInferenceGateway(this IServiceCollection services, string name, Action<InferenceGatewayClientOptions> configure) =>
        Add(services, Named(name), options => options.Configure(NotNull(configure)));

    /// <summary>Registers an <see cref="InferenceGatewayClient"/> as keyed singleton under a name, with options of that name from configuration.</summary>
    /// <param name="services">The services.</param>
    /// <param name="name">The key of the client (<c>[FromKeyedServices("name")]</c>), and the name of its options.</param>
    /// <param name="section">The section with the options; see <see cref="AddInferenceGateway(IServiceCollection, IConfigurationSection)"/>.</param>
    /// <returns>The builder of the <see cref="HttpClient"/> that sends the requests, for handlers of your own: they see each attempt, behind the client's retries.</returns>
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

    /// <summary>Once, also where a library and its application add the same client.</summary>
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
        options => options.Configure(options => ConfiguredOptions.Read(section, options));

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
