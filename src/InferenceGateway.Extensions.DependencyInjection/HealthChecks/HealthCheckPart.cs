using System.Globalization;

namespace InferenceGateway.DependencyInjection;

/// <summary>Runs one part of a health check within its time limit.</summary>
internal sealed class HealthCheckPart(TimeSpan timeout, TimeProvider clock)
{
    /// <summary>Runs the part.</summary>
    /// <param name="check">The part.</param>
    /// <param name="cancellationToken">The token of the whole check.</param>
    /// <returns>Why it failed; null if it did not.</returns>
    /// <exception cref="OperationCanceledException">The whole check was canceled.</exception>
    public async Task<HealthCheckFailure?> RunAsync(Func<CancellationToken, Task> check, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(timeout, clock);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            await check(both.Token).ConfigureAwait(false);
            return null;
        }
        catch (OperationCanceledException exception) when (limit.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            return new HealthCheckFailure(string.Create(CultureInfo.InvariantCulture, $"no answer within {timeout.TotalSeconds:0.###} s"), exception);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            return new HealthCheckFailure(ReasonOf(exception), exception);
        }
    }

    private static string ReasonOf(Exception exception) => exception switch
    {
        GatewayCredentialException => $"the API key could not be obtained ({exception.Message.TrimEnd('.')})",
        GatewayAuthenticationException => $"the API key was refused ({exception.Message.TrimEnd('.')})",
        GatewayConnectionException => $"no connection ({exception.Message.TrimEnd('.')})",
        _ => exception.Message.TrimEnd('.'),
    };
}

/// <summary>Says why a part of a health check failed.</summary>
internal sealed record HealthCheckFailure(string Reason, Exception Exception);
