namespace InferenceGateway.Http.Body;

/// <summary>The limits for reading the bodies of responses.</summary>
internal sealed record BodyLimits
{
    /// <summary>Creates the limits of a client.</summary>
    /// <param name="options">The options of the client.</param>
    /// <param name="closing">The token that is cancelled when the client is disposed.</param>
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

    /// <summary>Gets the limits with the options of a single call applied.</summary>
    public BodyLimits For(RequestOptions? call) => call?.IdleTimeout is { } idle ? this with { IdleTimeout = idle } : this;

    /// <summary>Creates the time limit for the reads of one body, linked to the tokens that cancel reading.</summary>
    public Deadline Idle(CancellationToken cancellationToken) => new(Clock, IdleTimeout, cancellationToken, Closing);

    /// <summary>Rents the time limit for a body that is read completely within one call.</summary>
    public DeadlinePool.Lease RentIdle(CancellationToken cancellationToken) => DeadlinePool.Rent(Clock, IdleTimeout, cancellationToken, Closing);
}
