namespace InferenceGateway.Http;

/// <summary>Decides whether a request is sent again.</summary>
/// <param name="maxRetries">The client's limit.</param>
internal sealed class RetryRules(int maxRetries)
{
    public bool MayRepeat(HttpRequestMessage request, InferenceGatewayException failure) =>
        request.Attempts() <= Limit(request)
        && Allows(request, AttemptFaults.Of(failure))
        && !(failure is GatewayApiException { RetryAfter: { } wait } && wait > InferenceGatewayClientDefaults.MaxRetryAfter)
        && RepeatableBody.Check(request);

    /// <summary>How long the server asks to wait; null leaves it to the backoff. No wait at all, or a date that has passed, is no answer to the question.</summary>
    public static TimeSpan? WaitAskedFor(Exception? failure) =>
        failure is GatewayApiException { RetryAfter: { } wait } && wait > TimeSpan.Zero ? wait : null;

    private int Limit(HttpRequestMessage request) => request.CallOptions()?.MaxRetries ?? maxRetries;

    private static bool Allows(HttpRequestMessage request, AttemptFault fault) =>
        fault != AttemptFault.Final
        && (request.CallOptions()?.RetryUnsafe == true || RetryTable.IsRepeated(RetryTable.KindOf(request), fault));
}
