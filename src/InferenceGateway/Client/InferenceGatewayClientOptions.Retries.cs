namespace InferenceGateway;

public sealed partial class InferenceGatewayClientOptions
{
    private int _maxRetries = InferenceGatewayClientDefaults.MaxRetries;

    /// <summary>How often a request is sent again after it failed for a reason that may pass.</summary>
    /// <value>Default: 2, so three attempts at most. 0 switches it off.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    /// <remarks>
    /// <para>
    /// Everything is sent again when there was no connection (refused, unknown host, TLS, <see cref="ConnectTimeout"/>). After 429,
    /// 503 and 529 (a provider that is overloaded) everything but the proxy is. After 408, 500, 502, 504, and the 400 by which the gateway reports a provider that
    /// was too slow, chat, responses, messages and the gateway's own lists are. When the connection broke after the request was
    /// sent, or a time limit of the client ran out, only the lists are. <see cref="RequestOptions.RetryUnsafe"/> makes all of these a yes.
    /// </para>
    /// <para>
    /// The wait is half a second at first and grows to at most 8 seconds, with jitter; a server that asks for up to 60 seconds
    /// (<c>Retry-After</c>) is obeyed, and when it asks for more the call fails at once with <see cref="GatewayApiException.RetryAfter"/>.
    /// The token of the call ends the wait. A stream is not asked for again once its headers are there. A body that can be read
    /// only once (a <see cref="StreamContent"/> whose stream cannot seek, a content of your own) is not sent again once its
    /// sending had begun.
    /// </para>
    /// </remarks>
    public int MaxRetries
    {
        get => _maxRetries;
        set => _maxRetries = RetryLimit.Check(value, nameof(MaxRetries));
    }

    /// <summary>Numbers from 0 to below 1 for the jitter, in tests; null: the framework's.</summary>
    internal Func<double>? Randomness { get; set; }
}
