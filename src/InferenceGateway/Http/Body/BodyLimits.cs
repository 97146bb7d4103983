namespace InferenceGateway.Http.Body;

/// <summary>The limits within which the bodies of answers are read.</summary>
internal sealed record BodyLimits
{
    /// <param name="options">The client's settings.</param>
    /// <param name="closing">Cancelled when the client is disposed.</param>
    public BodyLimits(InferenceGatewayClientOptions options, CancellationToken closing)
    {
        MaxEventBytes = options.MaxEventBytes;
        MaxResponseBytes = options.MaxResponseBytes;
        MaxErrorBodyBytes = options.MaxErrorBodyBytes;
        IdleTimeout = options.IdleTimeout;
        Clock = options.TimeProvider;
        Closing = closing;
    }

    public int MaxEventBytes { get; }

    public int MaxResponseBytes { get; }

    public int MaxErrorBodyBytes { get; }

    public TimeSpan IdleTimeout { get; private init; }

    public TimeProvider Clock { get; }

    public CancellationToken Closing { get; }

    /// <summary>These limits, with what a single call sets.</summary>
    public BodyLimits For(RequestOptions? call) => call?.IdleTimeout is { } idle ? this with { IdleTimeout = idle } : this;

    /// <summary>The limit on the pauses of one body, joined with the tokens that end the reading.</summary>
    public Deadline Idle(CancellationToken cancellationToken) => new(Clock, IdleTimeout, cancellationToken, Closing);

    /// <summary>The same for a body that is read within one call.</summary>
    public DeadlinePool.Lease RentIdle(CancellationToken cancellationToken) => DeadlinePool.Rent(Clock, IdleTimeout, cancellationToken, Closing);
}
