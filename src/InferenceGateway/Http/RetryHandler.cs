using System.Runtime.CompilerServices;

namespace InferenceGateway.Http;

/// <summary>Sends a request until an answer comes, as often as the rules allow. What comes after the headers of a stream is not its affair.</summary>
internal sealed class RetryHandler(InferenceGatewayClientOptions options) : DelegatingHandler
{
    private readonly RetryRules _rules = new(options.MaxRetries);
    private RetryPipeline? _pipeline;

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var attempt = AttemptAsync(request, cancellationToken);

        // An answer that is there at once, from a cache or a test, has nothing to wait for.
        return attempt.Status == TaskStatus.RanToCompletion ? attempt : FollowAsync(request, attempt, cancellationToken);
    }

    private async Task<HttpResponseMessage> FollowAsync(HttpRequestMessage request, Task<HttpResponseMessage> attempt, CancellationToken cancellationToken)
    {
        InferenceGatewayException first;
        try
        {
            return await attempt.ConfigureAwait(false);
        }
        catch (InferenceGatewayException failure)
        {
            if (!_rules.MayRepeat(request, failure))
            {
                throw;
            }

            first = failure;
        }

        return await RepeatAsync(request, first, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Not inlined, so that a good call does not even look for Polly.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private Task<HttpResponseMessage> RepeatAsync(HttpRequestMessage request, InferenceGatewayException first, CancellationToken cancellationToken)
    {
        _pipeline ??= new RetryPipeline(_rules, options.TimeProvider, options.Randomness);
        return _pipeline.ContinueAsync(request, first, AttemptAsync, cancellationToken);
    }

    private Task<HttpResponseMessage> AttemptAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        base.SendAsync(request, cancellationToken);
}
