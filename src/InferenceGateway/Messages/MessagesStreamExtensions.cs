using InferenceGateway.Models;

namespace InferenceGateway;

/// <summary>What can be done with a streamed message of the Messages API as a whole.</summary>
public static class MessagesStreamExtensions
{
    /// <summary>Reads a stream to its end and puts the message together, as <see cref="MessagesAccumulator"/> does.</summary>
    /// <param name="stream">The stream, for example of <c>CreateMessageStreamingAsync</c>.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <returns>The whole message.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="stream"/> is null.</exception>
    /// <exception cref="InferenceGatewayException">The stream failed; <see cref="InferenceGatewayException.PartialMessage"/> holds what had arrived.</exception>
    /// <exception cref="OperationCanceledException">A token ended the reading. To keep what had arrived then, use <see cref="MessagesAccumulator"/>.</exception>
    public static Task<MessagesResponse> ToResponseAsync(this IAsyncEnumerable<MessagesStreamEvent> stream, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        return ReadToEndAsync(stream, cancellationToken);
    }

    private static async Task<MessagesResponse> ReadToEndAsync(IAsyncEnumerable<MessagesStreamEvent> stream, CancellationToken cancellationToken)
    {
        var accumulator = new MessagesAccumulator();
        try
        {
            await foreach (var item in stream.WithCancellation(cancellationToken).ConfigureAwait(false))
            {
                accumulator.Add(item);
            }
        }
        catch (InferenceGatewayException exception) when (!accumulator.IsEmpty)
        {
            exception.PartialMessage ??= accumulator.ToResponse();
            throw;
        }

        return accumulator.ToResponse();
    }
}
