namespace InferenceGateway.Testing;

/// <summary>What a <see cref="FakeGateway"/> does beyond its default. Copied when the gateway starts.</summary>
public sealed class FakeGatewayOptions
{
    private TimeSpan _chunkDelay = TimeSpan.Zero;
    private TimeProvider _timeProvider = TimeProvider.System;

    /// <summary>
    /// The key every request but <c>/health</c> must bring as <c>Authorization: Bearer …</c>; others are answered with
    /// 401 before any enqueued reply is used.
    /// </summary>
    /// <value>The default is <see langword="null"/>: no key is asked for.</value>
    public string? RequiredApiKey { get; set; }

    /// <summary>The pause before each chunk of a completion that is streamed word by word.</summary>
    /// <value>The default is zero.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public TimeSpan ChunkDelay
    {
        get => _chunkDelay;
        set
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, TimeSpan.Zero);
            _chunkDelay = value;
        }
    }

    /// <summary>The clock that all delays of replies run on.</summary>
    /// <value>The default is <see cref="TimeProvider.System"/>.</value>
    /// <exception cref="ArgumentNullException">The value is <see langword="null"/>.</exception>
    public TimeProvider TimeProvider
    {
        get => _timeProvider;
        set
        {
            ArgumentNullException.ThrowIfNull(value);
            _timeProvider = value;
        }
    }

    internal FakeGatewayOptions Copy() => (FakeGatewayOptions)MemberwiseClone();
}
