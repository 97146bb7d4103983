namespace InferenceGateway.Streaming;

/// <summary>The settings that hold for a stream.</summary>
internal sealed record StreamSettings
{
    public StreamSettings(InferenceGatewayClientOptions options)
    {
        MaxEventBytes = options.MaxEventBytes;
        MaxErrorBodyBytes = options.MaxErrorBodyBytes;
        IdleTimeout = options.IdleTimeout;
        Clock = options.TimeProvider;
    }

    public int MaxEventBytes { get; }

    public int MaxErrorBodyBytes { get; }

    public TimeSpan IdleTimeout { get; private init; }

    public TimeProvider Clock { get; }

    /// <summary>These settings, with what a single call sets.</summary>
    public StreamSettings For(RequestOptions? call) => call?.IdleTimeout is { } idle ? this with { IdleTimeout = idle } : this;
}
