namespace InferenceGateway;

/// <summary>The default of every option, written down once.</summary>
internal static class InferenceGatewayClientDefaults
{
    public const string BaseUrl = "http://localhost:8080/v1";

    public const int MaxErrorBodyBytes = 64 * 1024;

    public const int MaxEventBytes = 16 * 1024 * 1024;

    /// <summary>Ten large images in Base64 are below it.</summary>
    public const int MaxResponseBytes = 256 * 1024 * 1024;

    public const int MaxRetries = 2;

    /// <summary>A reasoning model may think for minutes before it sends the first byte.</summary>
    public static readonly TimeSpan ResponseTimeout = TimeSpan.FromMinutes(10);

    public static readonly TimeSpan IdleTimeout = TimeSpan.FromMinutes(2);

    public static readonly TimeSpan ConnectTimeout = TimeSpan.FromSeconds(15);

    /// <summary>Half a second, about double after each attempt, and never more than eight seconds; all of it with jitter, so that many clients do not come back at once.</summary>
    public static readonly TimeSpan RetryDelay = TimeSpan.FromSeconds(0.5);

    public static readonly TimeSpan MaxRetryDelay = TimeSpan.FromSeconds(8);

    /// <summary>A server may ask for hours: from here on the caller decides.</summary>
    public static readonly TimeSpan MaxRetryAfter = TimeSpan.FromSeconds(60);

    /// <summary>An error is small: when its body does not come in this time, what is there must do.</summary>
    public static readonly TimeSpan ErrorBodyTimeout = TimeSpan.FromSeconds(10);

    /// <summary>Long enough to be worth keeping, short enough to notice that DNS changed.</summary>
    public static readonly TimeSpan PooledConnectionLifetime = TimeSpan.FromMinutes(5);
}
