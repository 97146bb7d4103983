namespace InferenceGateway.Testing;

public sealed partial class FakeGateway
{
    /// <summary>Gets a snapshot of all requests that have been received, in the order of their arrival. A request is recorded before it is answered.</summary>
    public IReadOnlyList<RecordedRequest> Requests => _log.Snapshot();

    /// <summary>
    /// Waits for the next request that no earlier call has returned. Requests that arrived before this call are included. The request is
    /// returned before it is answered completely.
    /// </summary>
    /// <param name="cancellationToken">Cancels the wait.</param>
    /// <returns>The request.</returns>
    /// <exception cref="OperationCanceledException">The wait was canceled.</exception>
    public Task<RecordedRequest> NextRequestAsync(CancellationToken cancellationToken = default) =>
        _log.NextAsync(cancellationToken);

    /// <summary>Removes the recorded requests, including those that <see cref="NextRequestAsync"/> has not returned. Use it in long runs, which would otherwise keep all requests in memory.</summary>
    public void ClearRequests() => _log.Clear();
}
