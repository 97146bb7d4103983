namespace InferenceGateway.Http.Retry;

/// <summary>Sends a request again after a failure if the policy allows it. A stream is not retried after its headers have arrived.</summary>
/// <remarks>It is implemented here because Refit's HttpRetryHandler copies every body in advance and does not see the SDK's exceptions, and Polly.Core would add 0.8 MB to every native application for one delay.</remarks>
internal sealed class RetryHandler(RetryPolicy policy, TimeProvider clock) : DelegatingHandler
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var attempt = base.SendAsync(request, cancellationToken);

        // A response from a cache or a test may be available at once.
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
