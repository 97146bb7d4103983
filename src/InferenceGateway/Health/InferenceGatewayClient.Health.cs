namespace InferenceGateway;

public partial class InferenceGatewayClient
{
    private static RequestOptions Once => new() { MaxRetries = 0 };

    /// <summary>Asks whether the gateway runs, and throws if it does not. Says nothing about the providers behind it, and needs no key.</summary>
    /// <param name="options">Settings of this call.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>A task that ends when the gateway said yes.</returns>
    /// <exception cref="InferenceGatewayException">The gateway cannot be reached, or says no.</exception>
    public virtual Task HealthCheckAsync(RequestOptions? options = null, CancellationToken cancellationToken = default) =>
        _connection.Api.HealthCheckAsync(RequestOptions.Layered(_options, options), cancellationToken);

    /// <summary>Asks once whether the gateway runs, and does not throw if it does not. A probe wants to know how it is now, so nothing is tried again unless <see cref="RequestOptions.MaxRetries"/> says so.</summary>
    /// <param name="options">Settings of this call; a short <see cref="RequestOptions.ResponseTimeout"/> suits a probe.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>True if the gateway said yes; false if it cannot be reached or says no, or if there is no key to ask it with (<see cref="GatewayCredentialException"/>).</returns>
    /// <exception cref="OperationCanceledException">The token was cancelled: then nothing is known.</exception>
    public async Task<bool> IsHealthyAsync(RequestOptions? options = null, CancellationToken cancellationToken = default)
    {
        try
        {
            await HealthCheckAsync(RequestOptions.Layered(Once, options), cancellationToken).ConfigureAwait(false);
            return true;
        }
        catch (InferenceGatewayException)
        {
            return false;
        }
    }
}
