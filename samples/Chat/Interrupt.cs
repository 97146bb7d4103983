namespace InferenceGateway.Samples.Chat;

/// <summary>Handles Ctrl+C: it cancels the answer that is arriving. If there is none, the program exits as usual.</summary>
internal sealed class Interrupt : IDisposable
{
    private volatile CancellationTokenSource? _answer;

    public Interrupt() => Console.CancelKeyPress += OnCancel;

    /// <summary>Runs an operation that Ctrl+C cancels.</summary>
    /// <returns>Whether the operation completed.</returns>
    public async Task<bool> RunAsync(Func<CancellationToken, Task> work)
    {
        using var source = new CancellationTokenSource();
        _answer = source;
        try
        {
            await work(source.Token);
            return true;
        }
        catch (OperationCanceledException) when (source.IsCancellationRequested)
        {
            return false;
        }
        finally
        {
            _answer = null;
        }
    }

    public void Dispose() => Console.CancelKeyPress -= OnCancel;

    private void OnCancel(object? sender, ConsoleCancelEventArgs e)
    {
        if (_answer is { } answer)
        {
            e.Cancel = true;
            try
            {
                answer.Cancel();
            }
            catch (ObjectDisposedException)
            {
                // The answer ended in this moment.
            }
        }
    }
}
