namespace InferenceGateway.Http.Retry;

/// <summary>Sends a request again while it fails and the policy allows it. A stream is not retried once its headers are there.</summary>
/// <remarks>A loop of its own: Refit's HttpRetryHandler copies every body beforehand and does not see typed exceptions, and Polly.Core would add 0.8 MB to every native application for one delay.</remarks>
internal sealed class RetryHandler(RetryPolicy policy, TimeProvider clock) : DelegatingHandler
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var attempt = base.SendAsync(request, cancellationToken);

        // A response that is there at once, from a cache or a test, needs no waiting.
        return attempt.Status == TaskStatus.RanToCompletion ? attempt : RetryAsync(request, attempt, cancellationToken);
    }

    private async Task<HttpResponseMessage> RetryAsync(HttpRequestMessage request, Task<HttpResponseMessage> attempt, CancellationToken cancellationToken)
    {
        while (true)
        {
            TimeSpan delay;
            try
            {
                return await attempt.ConfigureAwait(false);
            }
            catch (InferenceGatewayException failure) when (policy.ShouldRetry(request, failure))
            {
                delay = policy.DelayAfter(request, failure);
            }

            await Task.Delay(delay, clock, cancellationToken).ConfigureAwait(false);
            attempt = base.SendAsync(request, cancellationToken);
        }
    }
}
