using InferenceGateway.Models;

namespace InferenceGateway;

/// <summary>A client for an Inference Gateway: one API for the models of many providers.</summary>
/// <remarks>
/// Thread-safe and immutable: build one and keep it, it holds the connections. Every call throws
/// <see cref="InferenceGatewayException"/> when it fails and <see cref="OperationCanceledException"/> when its token was cancelled.
/// For tests, talk to a fake gateway or set <see cref="InferenceGatewayClientOptions.Handler"/>.
/// </remarks>
public partial class InferenceGatewayClient : IDisposable
{
    private readonly GatewayConnection _connection;
    private readonly RequestOptions? _options;
    private readonly bool _ownsConnection;

    /// <summary>
    /// All operations of the gateway as its document has them, one method each, over this client's connections; Refit implements
    /// them.
    /// </summary>
    /// <remarks>
    /// Each method takes its own options; those of <see cref="With"/> do not apply here, nor do <see cref="RequestOptions.Provider"/>
    /// and <see cref="RequestOptions.ExtraBody"/>: the methods have parameters for both. A method ending in <c>StreamingAsync</c> sends
    /// the body as it is: <c>Stream</c> must be set in it. A body that is an <see cref="HttpContent"/> is disposed when the call ends.
    /// The body of an answer that is an <see cref="HttpResponseMessage"/> is the caller's to read and to dispose, without limits on its size and
    /// its pauses, and errors inside of it are not looked for.
    /// </remarks>
    public IInferenceGatewayApi Api => _connection.Api;

    /// <summary>A copy that lays these options under every call, over the same connections. It needs no disposing, and ends with the client it came from.</summary>
    /// <param name="options">What is set here goes before the client's settings; the options of a single call go before both.</param>
    /// <returns>The copy; this client stays as it is.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="options"/> is null.</exception>
    public InferenceGatewayClient With(RequestOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return new InferenceGatewayClient(_connection, RequestOptions.Layered(_options, options));
    }

    /// <summary>
    /// Ends the client and the copies made by <see cref="With"/>: calls under way, streams among them, end at once with an
    /// <see cref="ObjectDisposedException"/>, as do later ones. The client's own connections are closed; an <see cref="HttpClient"/>
    /// or handler that was passed in stays open. Disposing a copy does nothing.
    /// </summary>
    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Closes the client's own connections.</summary>
    /// <param name="disposing">Whether <see cref="Dispose()"/> was called.</param>
    protected virtual void Dispose(bool disposing)
    {
        if (disposing && _ownsConnection)
        {
            _connection.Dispose();
        }
    }

    private Provider? ProviderFor(RequestOptions? options) => RequestCheck.Provider(options?.Provider ?? _connection.Provider, "provider");
}
