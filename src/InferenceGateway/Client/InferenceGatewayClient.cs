using InferenceGateway.Models;

namespace InferenceGateway;

/// <summary>Represents a client for an Inference Gateway, which offers the models of many providers through one API.</summary>
/// <remarks>
/// Instances are thread-safe and immutable. Create one and reuse it, because it holds the connections. A call that fails throws an
/// <see cref="InferenceGatewayException"/>; a call whose token is cancelled throws an <see cref="OperationCanceledException"/>. For
/// tests, use a fake gateway or set <see cref="InferenceGatewayClientOptions.Handler"/>.
/// </remarks>
public partial class InferenceGatewayClient : IDisposable
{
    private readonly GatewayConnection _connection;
    private readonly RequestOptions? _options;
    private readonly bool _ownsConnection;

    /// <summary>
    /// Gets all operations of the gateway as its OpenAPI document defines them, with one method for each. They use the connections of
    /// this client and are implemented by Refit.
    /// </summary>
    /// <remarks>
    /// Each method takes its own options; those of <see cref="With"/> do not apply. <see cref="RequestOptions.Provider"/> and
    /// <see cref="RequestOptions.ExtraBody"/> do not apply either, because the methods have parameters for both. A method whose name
    /// ends with <c>StreamingAsync</c> sends the body unchanged, so <c>Stream</c> must be set in it. A body that is an
    /// <see cref="HttpContent"/> is disposed when the call ends. If a method returns an <see cref="HttpResponseMessage"/>, the caller
    /// reads and disposes it: the client limits neither the size nor the pauses of its body, and does not look for errors in it.
    /// </remarks>
    public IInferenceGatewayApi Api => _connection.Api;

    /// <summary>Creates a copy of this client that applies options to every call. The copy uses the same connections. It does not need to be disposed, and cannot be used after the client that it was created from is disposed.</summary>
    /// <param name="options">The options. They take precedence over those of the client; the options of a single call take precedence over both.</param>
    /// <returns>The copy. This client does not change.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="options"/> is null.</exception>
    /// <example>
    /// <code>
    /// var patient = client.With(new RequestOptions { ResponseTimeout = TimeSpan.FromMinutes(30), MaxRetries = 0 });
    /// var response = await patient.GenerateContentAsync("deepseek/deepseek-reasoner", "Is 1009 prime?");
    /// </code>
    /// </example>
    public InferenceGatewayClient With(RequestOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return new InferenceGatewayClient(_connection, RequestOptions.Layered(_options, options));
    }

    /// <summary>
    /// Disposes the client and ends the copies that <see cref="With"/> created. Calls in progress, including streams, end at once with
    /// an <see cref="ObjectDisposedException"/>, and so do later calls. The client's own connections are closed; an
    /// <see cref="HttpClient"/> or handler that was passed in is not disposed. Disposing a copy has no effect.
    /// </summary>
    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Closes the client's own connections.</summary>
    /// <param name="disposing">True if <see cref="Dispose()"/> was called; false if a finalizer was.</param>
    protected virtual void Dispose(bool disposing)
    {
        if (disposing && _ownsConnection)
        {
            _connection.Dispose();
        }
    }

    private Provider? ProviderFor(RequestOptions? options) => RequestCheck.Provider(options?.Provider ?? _connection.Provider, "provider");
}
