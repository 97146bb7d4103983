namespace InferenceGateway.Http;

/// <summary>Waits for code of the caller's that may not look at its token.</summary>
internal static class CancellableTask
{
    /// <summary>The result of the task, or the token's cancellation: whichever comes first.</summary>
    public static ValueTask<T> WaitAsync<T>(ValueTask<T> task, CancellationToken cancellationToken) =>
        task.IsCompleted || !cancellationToken.CanBeCanceled ? task : new ValueTask<T>(FirstAsync(task.AsTask(), cancellationToken));

    private static Task<T> FirstAsync<T>(Task<T> task, CancellationToken cancellationToken) => task.WaitAsync(cancellationToken);
}
