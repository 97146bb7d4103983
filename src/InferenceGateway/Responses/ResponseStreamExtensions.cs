using InferenceGateway.Models;

namespace InferenceGateway;

/// <summary>What can be done with a streamed response of the Responses API as a whole.</summary>
public static class ResponseStreamExtensions
{
    /// <summary>Reads a stream to its end and puts the response together, as <see cref="ResponseAccumulator"/> does.</summary>
    /// <param name="stream">The stream, for example of <c>CreateResponseStreamingAsync</c>.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <returns>The whole response, also one whose status is <c>failed</c> or <c>incomplete</c>.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="stream"/> is null.</exception>
    /// <exception cref="InferenceGatewayException">The stream failed; <see cref="InferenceGatewayException.PartialOutput"/> holds what had arrived.</exception>
    /// <exception cref="OperationCanceledException">A token ended the reading. To keep what had arrived then, use <see cref="ResponseAccumulator"/>.</exception>
    public static Task<Response> ToResponseAsync(this IAsyncEnumerable<ResponseStreamEvent> stream, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        return ReadToEndAsync(stream, cancellationToken);
    }

    private static async Task<Response> ReadToEndAsync(IAsyncEnumerable<ResponseStreamEvent> stream, CancellationToken cancellationToken)
    {
        var accumulator = new ResponseAccumulator();
        try
        {
            await foreach (var item in stream.WithCancellation(cancellationToken).ConfigureAwait(false))
            {
                accumulator.Add(item);
            }
        }
        catch (InferenceGatewayException exception) when (!accumulator.IsEmpty)
        {
            exception.PartialOutput ??= accumulator.ToResponse();
            throw;
        }

        return accumulator.ToResponse();
    }
}
