using InferenceGateway.Http.Body;

namespace InferenceGateway.Http.Retry;

/// <summary>Decides whether a request is sent again, and after how long a wait.</summary>
/// <param name="maxRetries">The client's limit.</param>
/// <param name="randomness">Gives numbers from 0 up to 1 for the jitter; null: the system's.</param>
internal sealed class RetryPolicy(int maxRetries, Func<double>? randomness)
{
    private readonly Func<double> _randomness = randomness ?? Random.Shared.NextDouble;

    public bool ShouldRetry(HttpRequestMessage request, InferenceGatewayException failure) =>
        request.Attempts() <= (request.CallOptions()?.MaxRetries ?? maxRetries)
        && Allows(request, RetryTable.KindOf(failure))
        && !(failure is GatewayApiException { RetryAfter: { } wait } && wait > InferenceGatewayClientDefaults.MaxRetryAfter)
        && RepeatableBody.Check(request);

    /// <summary>The wait that the server asks for, or else the backoff. No wait at all, or a date that has passed, is no answer to the question.</summary>
    public TimeSpan DelayAfter(HttpRequestMessage request, InferenceGatewayException failure) =>
        failure is GatewayApiException { RetryAfter: { } wait } && wait > TimeSpan.Zero ? wait : Backoff(request.Attempts());

    /// <summary>Doubles with each attempt up to the limit, a quarter more or less, so that many clients do not come back at once.</summary>
    private TimeSpan Backoff(int attempts)
    {
        var factor = Math.Pow(2, attempts - 1) * (0.75 + (0.5 * _randomness()));
        var seconds = InferenceGatewayClientDefaults.RetryDelay.TotalSeconds * factor;
        return TimeSpan.FromSeconds(Math.Min(seconds, InferenceGatewayClientDefaults.MaxRetryDelay.TotalSeconds));
    }

    private static bool Allows(HttpRequestMessage request, FailureKind failure) =>
        failure != FailureKind.Final
        && (request.CallOptions()?.RetryUnsafe == true || RetryTable.IsRetried(RetryTable.KindOf(request), failure));
}
