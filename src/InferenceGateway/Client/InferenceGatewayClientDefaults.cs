namespace InferenceGateway;

/// <summary>The default values of the options.</summary>
internal static class InferenceGatewayClientDefaults
{
    public const string BaseUrl = "http://localhost:8080/v1";

    public const int MaxErrorBodyBytes = 64 * 1024;

    public const int MaxEventBytes = 16 * 1024 * 1024;

    /// <summary>Large enough for ten large images in Base64.</summary>
    public const int MaxResponseBytes = 256 * 1024 * 1024;

    public const int MaxRetries = 2;

    /// <summary>A reasoning model may think for minutes before it sends the first byte.</summary>
    public static readonly TimeSpan ResponseTimeout = TimeSpan.FromMinutes(10);

    public static readonly TimeSpan IdleTimeout = TimeSpan.FromMinutes(2);

    public static readonly TimeSpan ConnectTimeout = TimeSpan.FromSeconds(15);

    /// <summary>The first delay. Each further delay is about twice as long, up to <see cref="MaxRetryDelay"/>. Jitter keeps many clients from retrying at the same time.</summary>
    public static readonly TimeSpan RetryDelay = TimeSpan.FromSeconds(0.5);

    public static readonly TimeSpan MaxRetryDelay = TimeSpan.FromSeconds(8);

    /// <summary>The longest <c>Retry-After</c> that the client waits for. Some servers ask for hours, and then the caller decides.</summary>
    public static readonly TimeSpan MaxRetryAfter = TimeSpan.FromSeconds(60);

    /// <summary>Errors are small. If the body of one does not arrive in this time, the part that has arrived is used.</summary>
    public static readonly TimeSpan ErrorBodyTimeout = TimeSpan.FromSeconds(10);

    /// <summary>Long enough for connections to be reused, short enough to notice DNS changes.</summary>
    public static readonly TimeSpan PooledConnectionLifetime = TimeSpan.FromMinutes(5);
}
