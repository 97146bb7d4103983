namespace InferenceGateway.Http.Body;

/// <summary>Closes the connection of a body that is not read to its end.</summary>
internal static class ConnectionAborter
{
    private const int MaxReads = 64;

    /// <summary>Closes the connection at once by cancelling a read. If the body were only disposed, the framework would read on for up to two seconds to reuse the connection, and the model would continue to generate.</summary>
    public static void Close(Stream body)
    {
        using var source = new CancellationTokenSource();

        // Not from the pool, because a stream that ignores the token may still write to it.
        var buffer = new byte[4096];
        for (var reads = 0; reads < MaxReads; reads++)
        {
            var read = ReadAsync(body, buffer, source.Token);
            if (!read.IsCompleted)
            {
                source.Cancel();
                return;
            }

            if (read.Result == 0)
            {
                return;
            }
        }
    }

    /// <summary>Reads from the body; returns zero if it has ended or failed, because nobody needs the reason.</summary>
    private static async Task<int> ReadAsync(Stream body, byte[] buffer, CancellationToken cancellationToken)
    {
        try
        {
            return await body.ReadAsync(buffer.AsMemory(), cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            return 0;
        }
    }
}
