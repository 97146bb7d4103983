namespace InferenceGateway.Http.Handlers;

/// <summary>
/// The HttpClient over the client's handlers. Refit reports the failures of a call to its hooks, but not those of a call without
/// an answer: it makes that one by the method overridden here, so that the end of the client is told here.
/// </summary>
/// <param name="first">The first of the handlers.</param>
/// <param name="disposalToken">Cancelled when the client is disposed.</param>
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
