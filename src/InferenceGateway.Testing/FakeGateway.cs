using InferenceGateway.Testing.Hosting;
using InferenceGateway.Testing.Sandbox;

namespace InferenceGateway.Testing;

/// <summary>
/// An Inference Gateway for tests and samples: a real HTTP/1.1 server on a free loopback port. Without a script it
/// answers by itself, always the same to the same question and without calling any model; with
/// <see cref="Enqueue(FakeReply[])"/> and <see cref="Respond"/> it answers as told, faults included. All members are
/// thread-safe.
/// </summary>
/// <remarks>
/// Without a script, chat, responses and messages behave as if one patient model stood behind all providers:
/// <list type="bullet">
/// <item>It says that it is a sandbox, and quotes the beginning of the question.</item>
/// <item>Where tools are declared and the last message is the user's, it calls the tools whose names are words of the
/// question, or else the first one; all of them (a single one twice) where the question asks for "both", "several",
/// "all", "each", "every" or "two". Tool choice and the ban on parallel calls are obeyed. Arguments are made from the
/// tool's schema, required properties only, with words and numbers of the question, names first.</item>
/// <item>Where the last message is a tool's result, it quotes that.</item>
/// <item>Where JSON is asked for, it gives a value that fits the schema, made in the same way with all properties.</item>
/// <item>Models with "reason" or "deepseek" in their name show their reasoning; so do others on responses and messages
/// where the request asks for it.</item>
/// </list>
/// Images are small files of one colour, a proxied request comes back as the provider would have got it, and metrics are
/// checked and dropped.
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
    private readonly LoopbackServer _server;

    private FakeGateway(FakeGatewayOptions options)
    {
        var sandbox = new SandboxGateway(options);
        _server = new LoopbackServer(new GatewayApplication(_log, _script, sandbox, options.TimeProvider));
    }

    /// <summary>The base URL for a client, <c>http://127.0.0.1:PORT/v1</c>.</summary>
    public Uri BaseUrl => new(_server.Address, "/v1");

    /// <summary>Starts a gateway.</summary>
    /// <param name="options">Its options, copied; <see langword="null"/> for the default.</param>
    /// <param name="cancellationToken">Ends the start.</param>
    /// <returns>The gateway, ready for requests. Dispose it to end it.</returns>
    public static async Task<FakeGateway> StartAsync(
        FakeGatewayOptions? options = null,
        CancellationToken cancellationToken = default)
    {
        var gateway = new FakeGateway(options?.Copy() ?? new FakeGatewayOptions());
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

    /// <summary>
    /// Ends the gateway within seconds whatever is going on: replies under way are cut and all connections closed.
    /// </summary>
    /// <returns>A task that ends when the port is closed.</returns>
    public ValueTask DisposeAsync() => _server.DisposeAsync();
}
