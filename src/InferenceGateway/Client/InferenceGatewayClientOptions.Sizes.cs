namespace InferenceGateway;

public sealed partial class InferenceGatewayClientOptions
{
    private const int LargestMaxEventBytes = 32 * 1024 * 1024;

    private const int LargestMaxResponseBytes = 1024 * 1024 * 1024;

    private int _maxEventBytes = InferenceGatewayClientDefaults.MaxEventBytes;
    private int _maxResponseBytes = InferenceGatewayClientDefaults.MaxResponseBytes;
    private int _maxErrorBodyBytes = InferenceGatewayClientDefaults.MaxErrorBodyBytes;

    /// <summary>How many bytes an answer may have that is read whole; beyond it the call fails with a <see cref="GatewayProtocolException"/>, so that a server cannot fill the memory. Streams have <see cref="MaxEventBytes"/>; what a raw call hands out is for the caller to limit.</summary>
    /// <value>Default: 256 MiB (268,435,456), since images come as text; at most 1 GiB.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is less than 1 or more than 1 GiB.</exception>
    public int MaxResponseBytes
    {
        get => _maxResponseBytes;
        set => _maxResponseBytes = value is >= 1 and <= LargestMaxResponseBytes
            ? value
            : throw new ArgumentOutOfRangeException(nameof(MaxResponseBytes), value, $"MaxResponseBytes must be at least 1 and at most {LargestMaxResponseBytes} (1 GiB).");
    }

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

    /// <summary>How many bytes of an error's body are read and kept.</summary>
    /// <value>Default: 65,536.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public int MaxErrorBodyBytes
    {
        get => _maxErrorBodyBytes;
        set => _maxErrorBodyBytes = value >= 0 ? value : throw new ArgumentOutOfRangeException(nameof(MaxErrorBodyBytes), value, "MaxErrorBodyBytes must be 0 or more.");
    }
}
