namespace InferenceGateway.Http;

/// <summary>Sends a request: each attempt is a fresh message with its own time limit. One attempt for now; the retry policy has its place here.</summary>
internal sealed class AttemptHandler(TimeSpan responseTimeout, TimeProvider clock) : DelegatingHandler
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        AttemptAsync(request, 1, cancellationToken);

    private async Task<HttpResponseMessage> AttemptAsync(HttpRequestMessage request, int attempt, CancellationToken cancellationToken)
    {
        var limit = request.Options()?.ResponseTimeout ?? responseTimeout;
        using var deadline = new Deadline(clock, limit, cancellationToken);
        deadline.Start();
        request.SetAttempts(attempt);
        var copy = RequestCopy.Of(request);
        try
        {
            var response = await base.SendAsync(copy, deadline.Token).ConfigureAwait(false);
            response.RequestMessage ??= copy;
            return response;
        }
        catch (Exception exception) when (deadline.Expired && exception is OperationCanceledException or HttpRequestException or IOException)
        {
            throw new GatewayTimeoutException(
                request.Operation(),
                nameof(InferenceGatewayClientOptions.ResponseTimeout),
                limit,
                "the headers of the answer did not come in time; a slow model needs a longer limit, or a stream",
                exception);
        }
    }
}
