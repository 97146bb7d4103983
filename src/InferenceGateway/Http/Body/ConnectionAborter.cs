namespace InferenceGateway.Http.Body;

/// <summary>Closes the connection of a body that nobody will read to its end.</summary>
internal static class ConnectionAborter
{
    private const int MaxReads = 64;

    /// <summary>A body that is only disposed is read on for up to two seconds, in the hope of using its connection again: the model would go on for nobody. A read that is cancelled closes the connection at once.</summary>
    public static void Close(Stream body)
    {
        using var source = new CancellationTokenSource();

        // Not from the pool: a stream that ignores the token may still write into it.
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

    /// <summary>Zero for a body that has ended in whichever way: nobody waits for the reason.</summary>
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
