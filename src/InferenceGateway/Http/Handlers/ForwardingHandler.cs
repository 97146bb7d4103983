namespace InferenceGateway.Http.Handlers;

/// <summary>The last handler of the chain if the caller provides an HttpClient. It sends requests with that client, and neither changes nor disposes it.</summary>
/// <param name="clients">Returns the HttpClient for each attempt.</param>
internal sealed class ForwardingHandler(Func<HttpClient> clients) : HttpMessageHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var client = clients();
        if (client.DefaultRequestHeaders.Contains(UserAgent.Header) && request.Headers.UserAgent.ToString() == UserAgent.Value)
        {
            request.Headers.UserAgent.Clear();
        }

        request.Announce();
        try
        {
            return await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException exception) when (!cancellationToken.IsCancellationRequested && IsOwnTimeout(client, exception))
        {
            throw new GatewayTimeoutException(
                request.Operation(),
                "HttpClient.Timeout",
                client.Timeout,
                "the HttpClient that was passed to the client gave up by a limit of its own; set its Timeout to Timeout.InfiniteTimeSpan and use ResponseTimeout",
                exception,
                request.Attempts());
        }
    }

    /// <summary>Determines whether the timeout of the HttpClient expired. The exception of a connect timeout is similar, but its TimeoutException does not contain an OperationCanceledException.</summary>
    private static bool IsOwnTimeout(HttpClient client, OperationCanceledException exception) =>
        client.Timeout != Timeout.InfiniteTimeSpan && exception.InnerException is not TimeoutException { InnerException: null or not OperationCanceledException };
}
