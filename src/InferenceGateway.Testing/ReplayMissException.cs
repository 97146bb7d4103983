namespace InferenceGateway.Testing;

/// <summary>The exception that is thrown by <see cref="FakeGateway.ThrowIfMissed"/> if the replayed recording had no response for a request.</summary>
public sealed class ReplayMissException : Exception
{
    internal ReplayMissException(IReadOnlyList<ReplayMiss> misses)
        : base(string.Join("\n", misses) + "\nIf the change is meant, delete the recording, and record it again.") => Misses = misses;

    /// <summary>Gets the misses in the order of the requests.</summary>
    public IReadOnlyList<ReplayMiss> Misses { get; }
}
