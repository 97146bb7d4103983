namespace InferenceGateway;

public partial class InferenceGatewayClient
{
    private static RequestOptions Once => new() { MaxRetries = 0 };

    /// <summary>Checks that the gateway is running, and throws if it is not. The check does not include the providers, and the gateway requires no key for it.</summary>
    /// <param name="options">The options of this call. They take precedence over those of the client.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>A task that completes when the gateway has reported that it is healthy.</returns>
    /// <exception cref="InferenceGatewayException">The gateway cannot be reached, or is not healthy.</exception>
    /// <exception cref="OperationCanceledException">The call was canceled.</exception>
    public virtual Task HealthCheckAsync(RequestOptions? options = null, CancellationToken cancellationToken = default) =>
        _connection.Api.HealthCheckAsync(RequestOptions.Layered(_options, options), cancellationToken);

    /// <summary>Checks whether the gateway is running. Because a probe asks for the state of the moment, failures are not retried unless <see cref="RequestOptions.MaxRetries"/> is set.</summary>
    /// <param name="options">The options of this call. They take precedence over those of the client. Probes usually set a short <see cref="RequestOptions.ResponseTimeout"/>.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>True if the gateway is healthy; false if it cannot be reached, is not healthy, or if the API key could not be obtained (<see cref="GatewayCredentialException"/>).</returns>
    /// <exception cref="OperationCanceledException">The call was canceled.</exception>
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
