namespace InferenceGateway.Http;

/// <summary>Makes one attempt: a fresh message with its own time limit.</summary>
internal sealed class AttemptHandler(TimeSpan responseTimeout, TimeProvider clock) : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var limit = request.Options()?.ResponseTimeout ?? responseTimeout;
        using var lease = DeadlinePool.Rent(clock, limit, cancellationToken);
        var deadline = lease.Deadline;
        deadline.Start();
        request.SetAttempts(request.Attempts() + 1);
        var copy = RequestCopy.Of(request);
        try
        {
            var response = await base.SendAsync(copy, deadline.Token).ConfigureAwait(false);
            if (response.RequestMessage is not GatewayRequest)
            {
                // Handlers that send a message of their own know nothing of operation and attempts.
                response.RequestMessage = copy;
            }

#if !NET
            // .NET Framework has answers without a content, from handlers of others: what follows reads one.
            response.Content ??= new ByteArrayContent([]);
#endif
            return response;
        }
        catch (Exception exception) when (deadline.Expired && exception is OperationCanceledException or HttpRequestException or IOException)
        {
            throw new GatewayTimeoutException(
                request.Operation(),
                nameof(InferenceGatewayClientOptions.ResponseTimeout),
                limit,
                "the headers of the answer did not come in time; a slow model needs a longer limit, or a stream",
                exception,
                request.Attempts());
        }
        catch (HttpRequestException exception) when (KeyRedaction.Shows(exception, copy.Headers))
        {
            throw KeyRedaction.Without(exception, copy.Headers);
        }
    }
}
