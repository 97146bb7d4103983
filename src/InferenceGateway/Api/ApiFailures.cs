using System.Net;
using System.Net.Sockets;
using InferenceGateway.Http;
using InferenceGateway.Http.Body;
using InferenceGateway.Http.Handlers;

namespace InferenceGateway.Api;

/// <summary>Creates the exceptions that Refit throws when a call fails. Most failures of the client's handlers are already exceptions of the SDK and are not changed.</summary>
internal static class ApiFailures
{
    private static readonly ApiFailureReader s_reader = new(InferenceGatewayClientDefaults.MaxErrorBodyBytes, TimeProvider.System);

    /// <summary>Creates the exception for a response with an error status; null if the response is successful.</summary>
    public static ValueTask<Exception?> OfResponseAsync(HttpResponseMessage response)
    {
        if (!response.IsSuccessStatusCode)
        {
            return ReadAsync(response);
        }

        if (IsEmpty(response) && response.RequestMessage is { } request && request.Answer() == AnswerBody.Json)
        {
            // Refit would return null.
            response.Dispose();
            return new ValueTask<Exception?>(new GatewayProtocolException("the answer is empty.").During(request));
        }

        if (response.Content is not PooledResponseContent)
        {
            ResponseLink.Add(response);
        }

        return default;
    }

    /// <summary>Creates the exception that replaces one that was thrown while the request was sent.</summary>
    public static Exception OfTransport(HttpRequestMessage request, Exception exception, CancellationToken disposalToken, CancellationToken cancellationToken)
    {
        if (ClientDisposal.IsCause(exception, disposalToken, cancellationToken))
        {
            return ClientDisposal.Of(request.Operation());
        }

        var isCancelled = cancellationToken.IsCancellationRequested;
        return exception switch
        {
            // A handler may respond to cancellation with an exception of another type.
            HttpRequestException or IOException or SocketException when isCancelled => new OperationCanceledException(exception.Message, exception, cancellationToken),
            HttpRequestException or IOException or SocketException => AttemptFailures.Broken(request, exception),
            OperationCanceledException when isCancelled => exception,
            OperationCanceledException given when IsTimeout(given) => GatewayTimeoutException.OfHttpClient(request.Operation(), given),
            OperationCanceledException given => AttemptFailures.GivenUp(request, given),
            _ => exception,
        };
    }

    /// <summary>Creates the exception that replaces one that was thrown while a body was read.</summary>
    public static Exception OfReading(HttpResponseMessage response, Exception exception)
    {
        var request = response.RequestMessage ?? new HttpRequestMessage();
        return exception switch
        {
            HttpRequestException or IOException =>
                new GatewayConnectionException(request.Operation(), "the connection broke before the whole answer was there.", exception, request.Attempts()),
            InvalidDataException => BodyFailure.Damaged(exception, "on its way").During(request),
            _ => exception,
        };
    }

    private static bool IsEmpty(HttpResponseMessage response) => response.StatusCode == HttpStatusCode.NoContent || response.Content.Headers.ContentLength == 0;

    /// <summary>Determines whether the timeout of the HttpClient expired. The exception of a connect timeout is similar, but its TimeoutException does not contain an OperationCanceledException.</summary>
    private static bool IsTimeout(OperationCanceledException exception) => exception.InnerException is TimeoutException { InnerException: OperationCanceledException };

    private static async ValueTask<Exception?> ReadAsync(HttpResponseMessage response)
    {
        using (response)
        {
            var request = response.RequestMessage ?? new HttpRequestMessage();
            var failure = await s_reader.ReadAsync(request, response, CancellationToken.None).ConfigureAwait(false);
            return failure.ToException();
        }
    }
}
