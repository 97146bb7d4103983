namespace InferenceGateway.Testing;

public sealed partial class RecordedRequest
{
    private readonly TaskCompletionSource _aborted = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>
    /// Completes when the client closes the connection before the last piece of the reply was sent. It is cancelled
    /// instead when the reply was sent to its end, when its script cut the connection, or when the gateway ended.
    /// </summary>
    public Task Aborted => _aborted.Task;

    /// <summary>Whether the client has closed the connection before the last piece of the reply was sent.</summary>
    public bool HasAborted => _aborted.Task.IsCompletedSuccessfully;

    internal void MarkAborted() => _aborted.TrySetResult();

    internal void MarkAnswered() => _aborted.TrySetCanceled();
}
