using InferenceGateway.Chat;
using InferenceGateway.Models;

namespace InferenceGateway;

/// <summary>Provides extension methods for streamed responses of the Responses API.</summary>
public static class ResponseStreamExtensions
{
    /// <summary>Reads a stream to its end and returns the complete response, as <see cref="ResponseAccumulator"/> assembles it.</summary>
    /// <param name="stream">The stream, for example the result of <c>CreateResponseStreamingAsync</c>.</param>
    /// <param name="cancellationToken">Cancels the enumeration.</param>
    /// <returns>The complete response. Its status indicates whether it was completed, failed or is incomplete.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="stream"/> is null.</exception>
    /// <exception cref="InferenceGatewayException">The stream failed. <see cref="InferenceGatewayException.PartialOutput"/> contains the part of the response that had arrived.</exception>
    /// <exception cref="OperationCanceledException">The enumeration was canceled. Use a <see cref="ResponseAccumulator"/> to keep the part that had arrived.</exception>
    public static Task<Response> ToResponseAsync(this IAsyncEnumerable<ResponseStreamEvent> stream, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        var accumulator = new ResponseAccumulator();
        return StreamedResponse.ReadToEndAsync(
            stream, accumulator.Add, accumulator.ToResponse, static (exception, partial) => exception.PartialOutput ??= partial, cancellationToken);
    }
}
