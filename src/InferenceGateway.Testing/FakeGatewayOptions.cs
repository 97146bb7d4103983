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

    /// <summary>Whether the operations on images are on, as with <c>ENABLE_IMAGES</c>; otherwise they are answered with 404.</summary>
    /// <value>The default is <see langword="true"/>.</value>
    public bool ImagesEnabled { get; set; } = true;

    /// <summary>
    /// Whether <c>GET /v1/mcp/tools</c> lists the tools of the MCP server that stands in behind the gateway, as with
    /// <c>MCP_EXPOSE</c>; otherwise it is answered with 403. It does not depend on <see cref="McpEnabled"/>.
    /// </summary>
    /// <value>The default is <see langword="true"/>.</value>
    public bool McpToolsExposed { get; set; } = true;

    /// <summary>
    /// Whether the MCP middleware takes part in chat, as with <c>MCP_ENABLE</c>: it replaces the caller's tools by its own
    /// and runs them, so that a stream holds several turns of the model and an answer the last. A request with the header
    /// <c>X-MCP-Bypass</c> is left alone.
    /// </summary>
    /// <value>The default is <see langword="false"/>.</value>
    public bool McpEnabled { get; set; }

    /// <summary>
    /// Whether <c>POST /v1/metrics</c> takes metrics, as with <c>TELEMETRY_METRICS_PUSH_ENABLED</c>; otherwise it is
    /// answered with 403.
    /// </summary>
    /// <value>The default is <see langword="true"/>.</value>
    public bool MetricsPushEnabled { get; set; } = true;

    /// <summary>The pause before each chunk of an answer that is streamed word by word.</summary>
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
