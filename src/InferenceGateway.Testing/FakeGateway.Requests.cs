namespace InferenceGateway.Testing;

public sealed partial class FakeGateway
{
    /// <summary>All requests received so far in the order of their arrival: a snapshot, complete before they are answered.</summary>
    public IReadOnlyList<RecordedRequest> Requests => _log.Snapshot();

    /// <summary>
    /// Waits for the next request that no earlier call has given out, and gives it before it is answered in full.
    /// Requests that arrived before the call count.
    /// </summary>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The request.</returns>
    public Task<RecordedRequest> NextRequestAsync(CancellationToken cancellationToken = default) =>
        _log.NextAsync(cancellationToken);

    /// <summary>Forgets the requests so far, also those that <see cref="NextRequestAsync"/> has not handed out: a long run would keep them all.</summary>
    public void ClearRequests() => _log.Clear();
}
