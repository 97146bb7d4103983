namespace InferenceGateway;

public partial class InferenceGatewayClient
{
    /// <summary>Creates a client with options from environment variables.</summary>
    /// <remarks>
    /// <c>INFERENCE_GATEWAY_URL</c> sets <see cref="InferenceGatewayClientOptions.BaseUrl"/> (default: <c>http://localhost:8080/v1</c>).
    /// <c>INFERENCE_GATEWAY_API_KEY</c> sets <see cref="InferenceGatewayClientOptions.ApiKey"/> (default: none).
    /// <c>OTEL_INSTRUMENTATION_GENAI_CAPTURE_MESSAGE_CONTENT</c> sets <see cref="InferenceGatewayClientOptions.RecordContent"/> if its
    /// value is <c>true</c>, <c>SPAN_ONLY</c> or <c>SPAN_AND_EVENT</c> (default: false).
    /// </remarks>
    /// <exception cref="ArgumentException">A variable contains an invalid address or key. The message names the variable.</exception>
    /// <example>
    /// <code>
    /// using var client = new InferenceGatewayClient();
    /// Console.WriteLine(await client.GenerateContentAsync("openai/gpt-4o", "What is a goroutine?"));
    /// </code>
    /// </example>
    public InferenceGatewayClient()
#pragma warning disable RS0030 // The one constructor that reads the environment.
        : this(Environment.GetEnvironmentVariable)
#pragma warning restore RS0030
    {
    }

    /// <summary>Creates a client for the gateway at an address. Everything else has its default, and environment variables are not read.</summary>
    /// <param name="baseUrl">The address of the gateway, with or without <c>/v1</c>, as <see cref="InferenceGatewayClientOptions.BaseUrl"/> describes it.</param>
    /// <param name="apiKey">The API key of the gateway; null to send none. The keys of the providers are stored in the gateway, not here.</param>
    /// <exception cref="ArgumentNullException"><paramref name="baseUrl"/> is null.</exception>
    /// <exception cref="ArgumentException">The address or the key is invalid.</exception>
    public InferenceGatewayClient(Uri baseUrl, string? apiKey = null)
        : this(new InferenceGatewayClientOptions
        {
            BaseUrl = GatewayAddress.Check(baseUrl, nameof(baseUrl)),
            ApiKey = apiKey is null ? null : ApiKeyText.Check(apiKey, nameof(apiKey)),
        })
    {
    }

    /// <summary>Creates a client with the specified options. Environment variables are not read.</summary>
    /// <param name="options">The options. They are copied.</param>
    /// <param name="httpClient">The <see cref="HttpClient"/> that sends the requests; null to use the client's own connections. It is neither changed nor disposed, and its own timeout and handlers apply. Do not enable its automatic decompression: the gateway does not compress, and its streaming proxy forwards the <c>Accept-Encoding</c> header to the provider but drops the <c>Content-Encoding</c> of the response.</param>
    /// <exception cref="ArgumentNullException"><paramref name="options"/> is null.</exception>
    /// <exception cref="ArgumentException">Two options cannot be combined.</exception>
    public InferenceGatewayClient(InferenceGatewayClientOptions options, HttpClient? httpClient = null)
    {
        ArgumentNullException.ThrowIfNull(options);
        _connection = new GatewayConnection(options.Copy(), httpClient);
        _ownsConnection = true;
    }

    internal InferenceGatewayClient(Func<string, string?> environment)
        : this(GatewayEnvironment.ReadOptions(environment))
    {
    }

    private InferenceGatewayClient(GatewayConnection connection, RequestOptions? options)
    {
        _connection = connection;
        _options = options;
    }
}
