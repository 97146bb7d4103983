using InferenceGateway.Testing.Hosting;
using InferenceGateway.Testing.Sandbox;

namespace InferenceGateway.Testing;

/// <summary>
/// Represents an Inference Gateway for tests and samples: an HTTP/1.1 server on a free loopback port that calls no model. By
/// default, it answers the same request always in the same way. With <see cref="Enqueue(FakeReply[])"/> and
/// <see cref="Respond"/>, it sends the replies that a test specifies, including faults. It can also record the answers of a real gateway
/// (<see cref="RecordAsync"/>) and replay them (<see cref="ReplayAsync"/>). All members are thread-safe.
/// </summary>
/// <remarks>
/// By default, the chat, Responses and Messages APIs behave as if one model served all providers:
/// <list type="bullet">
/// <item>Its answer says that it is a sandbox, and quotes the beginning of the question.</item>
/// <item>If the request declares tools and the last message is the user's, it calls the tools whose names are words of the
/// question, or else the first tool. It calls all of them (or a single one twice) if the question contains "both", "several",
/// "all", "each", "every" or "two". The tool choice is followed, and so is a setting that disables parallel calls. Arguments
/// contain the required properties of the tool's schema, filled with words and numbers of the question, names first.</item>
/// <item>If the last message is the result of a tool, the answer quotes it.</item>
/// <item>If the request asks for JSON, the answer is a value that fits the schema, generated in the same way with all
/// properties.</item>
/// <item>Models with "reason" or "deepseek" in their name return reasoning. On the Responses and Messages APIs, other models
/// return it as well if the request asks for it.</item>
/// </list>
/// Images are small files of one color. A proxied request is returned as the provider would receive it. Metrics are validated and
/// discarded.
/// </remarks>
/// <example>
/// <code>
/// await using var gateway = await FakeGateway.StartAsync();
/// gateway.Enqueue(FakeReply.Error(429, "slow down"), FakeReply.Completion("Hello!"));
/// // … a client on gateway.BaseUrl …
/// var request = gateway.Requests[0];
/// </code>
/// </example>
public sealed partial class FakeGateway : IAsyncDisposable
{
    private readonly RequestLog _log = new();
    private readonly ReplyScript _script = new();
    private readonly IGatewayBackend _backend;
    private readonly LoopbackServer _server;

    private FakeGateway(IGatewayBackend backend, ReplySender sender)
    {
        _backend = backend;
        _server = new LoopbackServer(new GatewayApplication(_log, _script, backend, sender));
    }

    /// <summary>Gets the base URL for a client, <c>http://127.0.0.1:PORT/v1</c>.</summary>
    public Uri BaseUrl => new(_server.Address, "/v1");

    /// <summary>Starts a gateway.</summary>
    /// <param name="options">The options, which are copied; <see langword="null"/> to use the defaults.</param>
    /// <param name="cancellationToken">Cancels the start.</param>
    /// <returns>The gateway, which is ready for requests. Dispose it to stop it.</returns>
    /// <exception cref="OperationCanceledException">The start was canceled.</exception>
    /// <example>
    /// <code>
    /// await using var gateway = await FakeGateway.StartAsync();
    /// using var client = new InferenceGatewayClient(new InferenceGatewayClientOptions { BaseUrl = gateway.BaseUrl });
    /// </code>
    /// </example>
    public static Task<FakeGateway> StartAsync(FakeGatewayOptions? options = null, CancellationToken cancellationToken = default)
    {
        var copy = options?.Copy() ?? new FakeGatewayOptions();
        var sender = new ReplySender(copy.TimeProvider, copy.ChunkDelay);
        return StartAsync(new FakeGateway(new SandboxGateway(copy), sender), cancellationToken);
    }

    /// <summary>
    /// Stops the gateway within seconds, whatever it is doing. Replies in progress are cut off, and all connections are closed. A
    /// recording is completed.
    /// </summary>
    /// <returns>A task that completes when the port is closed.</returns>
    /// <exception cref="IOException">The recording cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The recording cannot be written.</exception>
    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync().ConfigureAwait(false);
        await _backend.DisposeAsync().ConfigureAwait(false);
    }

    private static async Task<FakeGateway> StartAsync(FakeGateway gateway, CancellationToken cancellationToken)
    {
        try
        {
            await gateway._server.StartAsync(cancellationToken).ConfigureAwait(false);
            return gateway;
        }
        catch
        {
            await gateway.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }
}
