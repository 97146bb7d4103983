namespace InferenceGateway;

public sealed partial class InferenceGatewayClientOptions
{
    private const int LargestMaxEventBytes = 32 * 1024 * 1024;

    private int _maxEventBytes = InferenceGatewayClientDefaults.MaxEventBytes;

    /// <summary>How many bytes of a stream may come without the end of an event; beyond it the stream fails with a <see cref="GatewayProtocolException"/>, so that a server cannot fill the memory.</summary>
    /// <value>Default: 16 MiB (16,777,216); at most 32 MiB.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is less than 1 or more than 32 MiB.</exception>
    public int MaxEventBytes
    {
        get => _maxEventBytes;
        set => _maxEventBytes = value is >= 1 and <= LargestMaxEventBytes
            ? value
            : throw new ArgumentOutOfRangeException(nameof(MaxEventBytes), value, $"MaxEventBytes must be at least 1 and at most {LargestMaxEventBytes} (32 MiB).");
    }
}
