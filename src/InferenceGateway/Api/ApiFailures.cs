using System.Net;
using System.Net.Sockets;
using InferenceGateway.Http;

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

        if (response.StatusCode == HttpStatusCode.NoContent && response.RequestMessage is { } request && request.Answer() == AnswerBody.Json)
        {
            // Refit would give null.
            response.Dispose();
            return new ValueTask<Exception?>(new GatewayProtocolException("the answer is empty.").During(request));
        }

        if (response.Content is not ApiResponseContent)
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

        return exception is HttpRequestException or IOException or SocketException
            ? AttemptFailures.Broken(request, exception)
            : exception;
    }

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
