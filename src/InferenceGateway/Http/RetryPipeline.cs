using Polly;
using Polly.Retry;

namespace InferenceGateway.Http;

/// <summary>Waits and sends again. The only class that touches Polly, and made after a first failure: a call that succeeds does not load it.</summary>
internal sealed class RetryPipeline
{
    private static readonly ResiliencePropertyKey<HttpRequestMessage> RequestKey = new("InferenceGateway.Request");

    private readonly ResiliencePipeline<HttpResponseMessage> _pipeline;

    public RetryPipeline(RetryRules rules, TimeProvider clock, Func<double>? randomness)
    {
        var options = new RetryStrategyOptions<HttpResponseMessage>
        {
            // The rules know the limit of each call.
            MaxRetryAttempts = int.MaxValue,
            BackoffType = DelayBackoffType.Exponential,
            UseJitter = true,
            Delay = InferenceGatewayClientDefaults.RetryDelay,
            MaxDelay = InferenceGatewayClientDefaults.MaxRetryDelay,
            ShouldHandle = attempt => new ValueTask<bool>(
                attempt.Outcome.Exception is InferenceGatewayException failure
                && attempt.Context.Properties.TryGetValue(RequestKey, out var request)
                && rules.MayRepeat(request, failure)),
            DelayGenerator = static attempt => new ValueTask<TimeSpan?>(RetryRules.WaitAskedFor(attempt.Outcome.Exception)),
        };
        options.Randomizer = randomness ?? options.Randomizer;
        _pipeline = new ResiliencePipelineBuilder<HttpResponseMessage> { TimeProvider = clock }.AddRetry(options).Build();
    }

    /// <summary>Goes on after a first attempt that failed.</summary>
    public async Task<HttpResponseMessage> ContinueAsync(
        HttpRequestMessage request,
        Exception first,
        Func<HttpRequestMessage, CancellationToken, Task<HttpResponseMessage>> send,
        CancellationToken cancellationToken)
    {
        var context = ResilienceContextPool.Shared.Get(continueOnCapturedContext: false, cancellationToken);
        context.Properties.Set(RequestKey, request);
        try
        {
            // Polly is told of the failure as if it had made the first attempt itself.
            var known = first;
            return await _pipeline.ExecuteAsync(
                attempt => new ValueTask<HttpResponseMessage>(
                    Interlocked.Exchange(ref known, null) is { } failure
                        ? Task.FromException<HttpResponseMessage>(failure)
                        : send(request, attempt.CancellationToken)),
                context).ConfigureAwait(false);
        }
        finally
        {
            ResilienceContextPool.Shared.Return(context);
        }
    }
}
