namespace InferenceGateway.Http.Handlers;

/// <summary>
/// The HttpClient that uses the client's handlers. Refit reports the failures of a call to its hooks, except for calls that return no
/// value. It sends those with the method that is overridden here, so that a disposed client is reported for them as well.
/// </summary>
/// <param name="first">The first handler.</param>
/// <param name="disposalToken">The token that is cancelled when the client is disposed.</param>
internal sealed class DisposalAwareHttpClient(HttpMessageHandler first, CancellationToken disposalToken) : HttpClient(first, disposeHandler: true)
{
    public override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        try
        {
            return await SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (ClientDisposal.IsCause(exception, disposalToken, cancellationToken))
        {
            throw ClientDisposal.Of(request.Operation());
        }
    }
}
