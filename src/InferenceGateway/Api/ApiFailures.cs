using System.Net;
using System.Net.Sockets;
using InferenceGateway.Http;
using InferenceGateway.Http.Body;
using InferenceGateway.Http.Handlers;

namespace InferenceGateway.Api;

/// <summary>What Refit throws when a call fails. Over the client's handlers most failures are typed already and pass as they are.</summary>
internal static class ApiFailures
{
    private static readonly ApiFailureReader s_reader = new(InferenceGatewayClientDefaults.MaxErrorBodyBytes, TimeProvider.System);

    /// <summary>Gives the error of a response with an error status; null for a success.</summary>
    public static ValueTask<Exception?> OfResponseAsync(HttpResponseMessage response)
    {
        if (!response.IsSuccessStatusCode)
        {
            return ReadAsync(response);
        }

        if (IsEmpty(response) && response.RequestMessage is { } request && request.Answer() == AnswerBody.Json)
        {
            // Refit would give null.
            response.Dispose();
            return new ValueTask<Exception?>(new GatewayProtocolException("the answer is empty.").During(request));
        }

        if (response.Content is not PooledResponseContent)
        {
            ResponseLink.Add(response);
        }

        return default;
    }

    /// <summary>Gives the error to throw in place of one that ended the sending.</summary>
    public static Exception OfTransport(HttpRequestMessage request, Exception exception, CancellationToken disposalToken, CancellationToken cancellationToken)
    {
        if (ClientDisposal.IsCause(exception, disposalToken, cancellationToken))
        {
            return ClientDisposal.Of(request.Operation());
        }

        var isCancelled = cancellationToken.IsCancellationRequested;
        return exception switch
        {
            // A handler may answer cancellation in words of its own.
            HttpRequestException or IOException or SocketException when isCancelled => new OperationCanceledException(exception.Message, exception, cancellationToken),
            HttpRequestException or IOException or SocketException => AttemptFailures.Broken(request, exception),
            OperationCanceledException when isCancelled => exception,
            OperationCanceledException given when IsTimeout(given) => GatewayTimeoutException.OfHttpClient(request.Operation(), given),
            OperationCanceledException given => AttemptFailures.GivenUp(request, given),
            _ => exception,
        };
    }

    /// <summary>Gives the error to throw in place of one that ended the reading of a body.</summary>
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

    /// <summary>Whether the time limit of the HttpClient ran out; a limit on connecting looks alike, but has its reason one layer higher up.</summary>
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
