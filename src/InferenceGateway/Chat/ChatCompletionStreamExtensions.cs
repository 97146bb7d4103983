using InferenceGateway.Models;

namespace InferenceGateway;

/// <summary>What can be done with a streamed chat completion as a whole.</summary>
public static class ChatCompletionStreamExtensions
{
    /// <summary>Reads a stream to its end and puts the answer together, as <see cref="ChatCompletionAccumulator"/> does.</summary>
    /// <param name="stream">The stream, for example of <c>GenerateContentStreamingAsync</c>.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <returns>The whole answer.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="stream"/> is null.</exception>
    /// <exception cref="InferenceGatewayException">The stream failed; <see cref="InferenceGatewayException.PartialResponse"/> holds what had arrived.</exception>
    /// <exception cref="OperationCanceledException">A token ended the reading. To keep what had arrived then, use <see cref="ChatCompletionAccumulator"/>.</exception>
    public static Task<CreateChatCompletionResponse> ToResponseAsync(
        this IAsyncEnumerable<CreateChatCompletionStreamResponse> stream,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        return ReadToEndAsync(stream, cancellationToken);
    }

    private static async Task<CreateChatCompletionResponse> ReadToEndAsync(
        IAsyncEnumerable<CreateChatCompletionStreamResponse> stream,
        CancellationToken cancellationToken)
    {
        var accumulator = new ChatCompletionAccumulator();
        try
        {
            await foreach (var chunk in stream.WithCancellation(cancellationToken).ConfigureAwait(false))
            {
                accumulator.Add(chunk);
            }
        }
        catch (InferenceGatewayException exception) when (!accumulator.IsEmpty)
        {
            exception.PartialResponse ??= accumulator.ToResponse();
            throw;
        }

        return accumulator.ToResponse();
    }
}
