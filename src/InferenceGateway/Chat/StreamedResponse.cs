namespace InferenceGateway.Chat;

/// <summary>Reads streams to their end.</summary>
internal static class StreamedResponse
{
    /// <param name="stream">The stream.</param>
    /// <param name="add">Adds an item to the accumulator.</param>
    /// <param name="toResponse">Creates the response from the items that were added.</param>
    /// <param name="attach">Attaches an incomplete response to the exception that ended the stream.</param>
    /// <param name="cancellationToken">Cancels the enumeration.</param>
    public static async Task<TResponse> ReadToEndAsync<TItem, TResponse>(
        IAsyncEnumerable<TItem> stream,
        Action<TItem> add,
        Func<TResponse> toResponse,
        Action<InferenceGatewayException, TResponse> attach,
        CancellationToken cancellationToken)
    {
        var isEmpty = true;
        try
        {
            await foreach (var item in stream.WithCancellation(cancellationToken).ConfigureAwait(false))
            {
                add(item);
                isEmpty = false;
            }
        }
        catch (InferenceGatewayException exception) when (!isEmpty)
        {
            attach(exception, toResponse());
            throw;
        }

        return toResponse();
    }
}
