namespace InferenceGateway.Http;

/// <summary>Waits for the caller's code, which may ignore the cancellation token.</summary>
internal static class CancellableTask
{
    /// <summary>Waits until the task completes or the token is cancelled.</summary>
    public static ValueTask<T> WaitAsync<T>(ValueTask<T> task, CancellationToken cancellationToken) =>
        task.IsCompleted || !cancellationToken.CanBeCanceled ? task : new ValueTask<T>(FirstAsync(task.AsTask(), cancellationToken));

    private static Task<T> FirstAsync<T>(Task<T> task, CancellationToken cancellationToken) => task.WaitAsync(cancellationToken);
}
