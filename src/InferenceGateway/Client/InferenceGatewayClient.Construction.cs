namespace InferenceGateway;

public partial class InferenceGatewayClient
{
    /// <summary>A client whose settings come from the environment: <c>INFERENCE_GATEWAY_URL</c> (default <c>http://localhost:8080/v1</c>), <c>INFERENCE_GATEWAY_API_KEY</c> (default: none), and <c>OTEL_INSTRUMENTATION_GENAI_CAPTURE_MESSAGE_CONTENT</c>: <c>true</c>, <c>SPAN_ONLY</c> or <c>SPAN_AND_EVENT</c> sets <see cref="InferenceGatewayClientOptions.RecordContent"/> (default: false).</summary>
    /// <exception cref="ArgumentException">A variable holds something that is no address or no key; the message names it.</exception>
    public InferenceGatewayClient()
#pragma warning disable RS0030 // The one constructor that reads the environment.
        : this(Environment.GetEnvironmentVariable)
#pragma warning restore RS0030
    {
    }

    /// <summary>A client with these settings; the environment is not read.</summary>
    /// <param name="options">The settings; they are copied.</param>
    /// <param name="httpClient">Sends the requests, when given. It stays the caller's: it is not changed and not disposed, and its own time limit and handlers hold. Leave its automatic decompression off: the gateway compresses nothing, and its streaming proxy passes the wish on to the provider and then hides that it was granted.</param>
    /// <exception cref="ArgumentNullException"><paramref name="options"/> is null.</exception>
    /// <exception cref="ArgumentException">Two settings exclude each other.</exception>
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
