using InferenceGateway.Http.Body;

namespace InferenceGateway.Http.Retry;

/// <summary>Decides whether a request is sent again, and after which delay.</summary>
/// <param name="maxRetries">The maximum number of retries of the client.</param>
/// <param name="randomness">Returns random numbers from 0 to less than 1 for the jitter; null uses the framework's random numbers.</param>
internal sealed class RetryPolicy(int maxRetries, Func<double>? randomness)
{
    private readonly Func<double> _randomness = randomness ?? Random.Shared.NextDouble;

    public bool ShouldRetry(HttpRequestMessage request, InferenceGatewayException failure) =>
        request.Attempts() <= (request.CallOptions()?.MaxRetries ?? maxRetries)
        && Allows(request, RetryTable.KindOf(failure))
        && !(failure is GatewayApiException { RetryAfter: { } wait } && wait > InferenceGatewayClientDefaults.MaxRetryAfter)
        && RepeatableBody.Check(request);

    /// <summary>Gets the delay that the server asks for, or else the backoff. A delay of zero, or a date in the past, is ignored.</summary>
    public TimeSpan DelayAfter(HttpRequestMessage request, InferenceGatewayException failure) =>
        failure is GatewayApiException { RetryAfter: { } wait } && wait > TimeSpan.Zero ? wait : Backoff(request.Attempts());

    /// <summary>Gets a delay that doubles with each attempt up to the limit. It varies by 25 percent, so that many clients do not retry at the same time.</summary>
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
