namespace InferenceGateway.Samples.Chat;

/// <summary>Ctrl+C: ends the answer that is coming in; where none is, the program, as ever.</summary>
internal sealed class Interrupt : IDisposable
{
    private volatile CancellationTokenSource? _answer;

    public Interrupt() => Console.CancelKeyPress += OnCancel;

    /// <summary>Runs a piece of work that Ctrl+C ends.</summary>
    /// <returns>Whether it ran to its end.</returns>
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
            answer.Cancel();
        }
    }
}
