namespace InferenceGateway.Http;

/// <summary>Turns every way a call can fail into a typed exception; what passes here is a success.</summary>
internal sealed class GatewayErrorHandler(ApiFailureReader failures, TimeSpan connectTimeout) : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var response = await SendTypedAsync(request, cancellationToken).ConfigureAwait(false);
        if (response.IsSuccessStatusCode)
        {
            return response;
        }

        using (response)
        {
            var failure = await failures.ReadAsync(request, response, cancellationToken).ConfigureAwait(false);
            throw failure.ToException();
        }
    }

    private async Task<HttpResponseMessage> SendTypedAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        try
        {
            return await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException && !cancellationToken.IsCancellationRequested)
        {
            throw new GatewayConnectionException(request.Operation(), ConnectionFailure.Describe(exception, request.RequestUri), exception);
        }
        catch (OperationCanceledException exception) when (exception.InnerException is TimeoutException && !cancellationToken.IsCancellationRequested)
        {
            throw new GatewayTimeoutException(
                request.Operation(),
                nameof(InferenceGatewayClientOptions.ConnectTimeout),
                connectTimeout,
                $"no connection to {ConnectionFailure.Address(request.RequestUri)} in time",
                exception);
        }
        catch (OperationCanceledException exception) when (!cancellationToken.IsCancellationRequested)
        {
            throw new GatewayConnectionException(request.Operation(), "the handler below this client cancelled the request by itself.", exception);
        }
    }
}
