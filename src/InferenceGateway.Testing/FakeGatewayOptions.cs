namespace InferenceGateway.Testing;

/// <summary>Represents the options of a <see cref="FakeGateway"/>. They are copied when the gateway starts.</summary>
public sealed class FakeGatewayOptions
{
    private TimeSpan _chunkDelay = TimeSpan.Zero;
    private TimeProvider _timeProvider = TimeProvider.System;

    /// <summary>
    /// Gets or sets the API key that every request except <c>/health</c> must send as <c>Authorization: Bearer …</c>. Other requests
    /// are answered with status 401, and no enqueued reply is used for them.
    /// </summary>
    /// <value>The default is <see langword="null"/>, which means that no key is required.</value>
    public string? RequiredApiKey { get; set; }

    /// <summary>Gets or sets a value indicating whether the operations on images are enabled, as by <c>IMAGES_ENABLED</c> (<c>ENABLE_IMAGES</c> in older gateways). If not, they are answered with status 404.</summary>
    /// <value>The default is <see langword="true"/>.</value>
    public bool ImagesEnabled { get; set; } = true;

    /// <summary>
    /// Gets or sets a value indicating whether <c>GET /v1/mcp/tools</c> lists the tools of a simulated MCP server, as with
    /// <c>MCP_EXPOSE</c>. If not, it is answered with status 403. It does not depend on <see cref="McpEnabled"/>.
    /// </summary>
    /// <value>The default is <see langword="true"/>.</value>
    public bool McpToolsExposed { get; set; } = true;

    /// <summary>
    /// Gets or sets a value indicating whether the MCP middleware is active in the chat API, as with <c>MCP_ENABLE</c>. It replaces
    /// the caller's tools with its own and runs them. A stream then contains several turns of the model, and a response that is not
    /// streamed contains the last one. Requests with the header <c>X-MCP-Bypass</c> are not affected.
    /// </summary>
    /// <value>The default is <see langword="false"/>.</value>
    public bool McpEnabled { get; set; }

    /// <summary>
    /// Gets or sets a value indicating whether <c>POST /v1/metrics</c> accepts metrics, as with
    /// <c>TELEMETRY_METRICS_PUSH_ENABLED</c>. If not, it is answered with status 403.
    /// </summary>
    /// <value>The default is <see langword="true"/>.</value>
    public bool MetricsPushEnabled { get; set; } = true;

    /// <summary>Gets or sets the delay before each chunk of a response that is streamed word by word, whether the sandbox answers or a reply of <see cref="FakeReply.Completion"/>, <see cref="FakeReply.ToolCall"/> or <see cref="FakeReply.ToolCalls"/>.</summary>
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

    /// <summary>Gets or sets the time provider for all delays of replies.</summary>
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
