using InferenceGateway.Chat;
using InferenceGateway.Models;

namespace InferenceGateway;

/// <summary>Provides extension methods for streamed responses of the Messages API.</summary>
public static class MessagesStreamExtensions
{
    /// <summary>Reads a stream to its end and returns the complete response, as <see cref="MessagesAccumulator"/> assembles it.</summary>
    /// <param name="stream">The stream, for example the result of <c>CreateMessageStreamingAsync</c>.</param>
    /// <param name="cancellationToken">Cancels the enumeration.</param>
    /// <returns>The complete response.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="stream"/> is null.</exception>
    /// <exception cref="InferenceGatewayException">The stream failed. <see cref="InferenceGatewayException.PartialMessage"/> contains the part of the response that had arrived.</exception>
    /// <exception cref="OperationCanceledException">The enumeration was canceled. Use a <see cref="MessagesAccumulator"/> to keep the part that had arrived.</exception>
    public static Task<MessagesResponse> ToResponseAsync(this IAsyncEnumerable<MessagesStreamEvent> stream, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        var accumulator = new MessagesAccumulator();
        return StreamedResponse.ReadToEndAsync(
            stream, accumulator.Add, accumulator.ToResponse, static (exception, partial) => exception.PartialMessage ??= partial, cancellationToken);
    }
}
