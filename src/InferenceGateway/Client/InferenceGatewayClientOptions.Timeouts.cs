namespace InferenceGateway;

public sealed partial class InferenceGatewayClientOptions
{
    private TimeSpan _responseTimeout = InferenceGatewayClientDefaults.ResponseTimeout;
    private TimeSpan _idleTimeout = InferenceGatewayClientDefaults.IdleTimeout;
    private TimeSpan _connectTimeout = InferenceGatewayClientDefaults.ConnectTimeout;

    /// <summary>How long one attempt may take until the headers of the answer are there. The gateway sends them with the first token.</summary>
    /// <value>Default: 10 minutes. <see cref="Timeout.InfiniteTimeSpan"/> switches the limit off.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is zero, negative, or above 24 days.</exception>
    public TimeSpan ResponseTimeout
    {
        get => _responseTimeout;
        set => _responseTimeout = TimeLimit.Check(value, nameof(ResponseTimeout));
    }

    /// <summary>How long the body of an answer may pause between two reads. There is no limit on how long a whole answer takes: cancel for that.</summary>
    /// <value>Default: 2 minutes. <see cref="Timeout.InfiniteTimeSpan"/> switches the limit off.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is zero, negative, or above 24 days.</exception>
    public TimeSpan IdleTimeout
    {
        get => _idleTimeout;
        set => _idleTimeout = TimeLimit.Check(value, nameof(IdleTimeout));
    }

    /// <summary>How long it may take to connect. Only for the client's own connections.</summary>
    /// <value>Default: 15 seconds. <see cref="Timeout.InfiniteTimeSpan"/> switches the limit off.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is zero, negative, or above 24 days.</exception>
    public TimeSpan ConnectTimeout
    {
        get => _connectTimeout;
        set => _connectTimeout = TimeLimit.Check(value, nameof(ConnectTimeout));
    }

    internal InferenceGatewayClientOptions Copy() => (InferenceGatewayClientOptions)MemberwiseClone();
}
