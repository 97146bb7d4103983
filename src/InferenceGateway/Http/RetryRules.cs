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

    /// <summary>Whether the body of the answer belongs to the attempt: when it breaks off there, the request is sent again. Streams and the proxy's answers are the caller's from the headers on.</summary>
    public bool IncludesBody(HttpRequestMessage request) =>
        Limit(request) > 0
        && Allows(request, AttemptFault.Unanswered)
        && RetryTable.KindOf(request) != OperationKind.Proxy
        && !IsStream(request);

    /// <summary>How long the server asks to wait; null leaves it to the backoff. No wait at all, or a date that has passed, is no answer to the question.</summary>
    public static TimeSpan? WaitAskedFor(Exception? failure) =>
        failure is GatewayApiException { RetryAfter: { } wait } && wait > TimeSpan.Zero ? wait : null;

    private static bool IsStream(HttpRequestMessage request) => request.Headers.Accept.Any(static accept => accept.MediaType == "text/event-stream");

    private int Limit(HttpRequestMessage request) => request.CallOptions()?.MaxRetries ?? maxRetries;

    private static bool Allows(HttpRequestMessage request, AttemptFault fault) =>
        fault != AttemptFault.Final
        && (request.CallOptions()?.RetryUnsafe == true || RetryTable.IsRepeated(RetryTable.KindOf(request), fault));
}
