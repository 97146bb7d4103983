using System.Net.Sockets;

namespace InferenceGateway.Http;

/// <summary>Turns every way an attempt can fail into a typed exception; what passes here is a success.</summary>
/// <param name="failures">Reads answers with an error status.</param>
/// <param name="connectTimeout">The limit of the client's own connections; null where the connections are the caller's.</param>
internal sealed class GatewayErrorHandler(ApiFailureReader failures, TimeSpan? connectTimeout) : DelegatingHandler
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var attempt = base.SendAsync(request, cancellationToken);

        // As in the retries: nothing to wait for, and nothing to turn into an error.
        return attempt.Status == TaskStatus.RanToCompletion && attempt.Result.IsSuccessStatusCode ? attempt : FollowAsync(request, attempt, cancellationToken);
    }

    private async Task<HttpResponseMessage> FollowAsync(HttpRequestMessage request, Task<HttpResponseMessage> attempt, CancellationToken cancellationToken)
    {
        HttpResponseMessage response;
        try
        {
            response = await attempt.ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException or SocketException)
        {
            // A handler may answer cancellation in words of its own.
            cancellationToken.ThrowIfCancellationRequested();
            throw Broken(request, exception);
        }
        catch (OperationCanceledException exception) when (!cancellationToken.IsCancellationRequested)
        {
            throw connectTimeout is { } limit && exception.InnerException is TimeoutException ? NotConnected(request, limit, exception) : GivenUp(request, exception);
        }

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

    /// <summary>The error of a connection that could not be made, or broke before the headers of an answer came.</summary>
    public static GatewayConnectionException Broken(HttpRequestMessage request, Exception exception) =>
        new(request.Operation(), ConnectionFailure.Describe(exception, request.RequestUri, request.IsWithoutClient()), exception, request.Attempts())
        {
            WasSent = !ConnectionFailure.IsBeforeSending(exception),
        };

    /// <summary>The error where nobody cancelled: a handler of the caller's had a reason of its own.</summary>
    public static GatewayConnectionException GivenUp(HttpRequestMessage request, OperationCanceledException exception) =>
        new(
            request.Operation(),
            $"the handler that sends to {ConnectionFailure.Address(request.RequestUri)} gave up by itself: {(exception.InnerException ?? exception).Message}",
            exception,
            request.Attempts());

    private static GatewayTimeoutException NotConnected(HttpRequestMessage request, TimeSpan limit, OperationCanceledException exception) =>
        new(
            request.Operation(),
            nameof(InferenceGatewayClientOptions.ConnectTimeout),
            limit,
            $"no connection to {ConnectionFailure.Address(request.RequestUri)} in time",
            exception,
            request.Attempts());
}
