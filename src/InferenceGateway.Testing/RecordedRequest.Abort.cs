namespace InferenceGateway.Testing;

public sealed partial class RecordedRequest
{
    private readonly TaskCompletionSource _aborted = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>
    /// Gets a task that completes when the client closes the connection before the last piece of the reply was sent. The task is canceled
    /// if the reply was sent completely, if the reply itself cut the connection, or if the gateway was stopped.
    /// </summary>
    public Task Aborted => _aborted.Task;

    /// <summary>Gets a value indicating whether the client closed the connection before the last piece of the reply was sent.</summary>
    public bool HasAborted => _aborted.Task.IsCompletedSuccessfully;

    internal void MarkAborted() => _aborted.TrySetResult();

    internal void MarkAnswered() => _aborted.TrySetCanceled();
}
