using InferenceGateway.Errors;
using InferenceGateway.Http;
using InferenceGateway.Http.Body;

namespace InferenceGateway.Streaming;

/// <content>Creates the SDK's exceptions for failures of the stream.</content>
internal sealed partial class GatewayStream<TItem>
{
    private const string Advice = "The gateway ends a stream like this when the provider breaks off. Ask again; what was received is only a part.";

    private string? Operation => _response?.RequestMessage?.Operation();

    private string Received => _items == 1 ? "after 1 chunk" : $"after {_items} chunks";

    private Exception Describe(Exception exception)
    {
        var failure = exception switch
        {
            GatewayProtocolException protocol => protocol.During(_response?.RequestMessage),
            InvalidDataException => BodyFailure.Damaged(exception, Received).During(_response?.RequestMessage),
            OperationCanceledException or IOException or HttpRequestException or ObjectDisposedException => Interrupted(exception),
            _ => exception,
        };
        if (failure is InferenceGatewayException known && _http is not null)
        {
            known.Attempts = _http.Attempts;
            known.Progress = new StreamProgress(_items, kind.LastId, kind.FinishReason);
        }

        return failure;
    }

    /// <summary>Creates the exception for an interrupted stream. The caller's cancellation takes precedence, then the client's own time limit, then the connection.</summary>
    private Exception Interrupted(Exception exception)
    {
        foreach (var token in (ReadOnlySpan<CancellationToken>)[callToken, _enumerationToken])
        {
            if (token.IsCancellationRequested)
            {
                return exception is OperationCanceledException cancelled && cancelled.CancellationToken == token
                    ? exception
                    : new OperationCanceledException("The stream was cancelled.", exception, token);
            }
        }

        if (_http is null)
        {
            return exception;
        }

        if (settings.Closing.IsCancellationRequested)
        {
            return ClientDisposal.Of(Operation);
        }

        return _idle?.Expired == true
            ? new GatewayTimeoutException(Operation, nameof(InferenceGatewayClientOptions.IdleTimeout), settings.IdleTimeout, $"nothing more came {Received}", exception, _http.Attempts)
            : new StreamIncompleteException(Operation, $"the connection broke {Received}: {ApiFailureText.OneLine(exception.Message, 300)} What was received is only a part.", exception);
    }
}
