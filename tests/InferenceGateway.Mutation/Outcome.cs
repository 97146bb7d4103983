namespace InferenceGateway.Mutation;

/// <summary>Specifies what the tests say about a mutant.</summary>
internal enum Outcome
{
    /// <summary>A test failed.</summary>
    Killed,

    /// <summary>The tests did not end, which a person would notice.</summary>
    TimedOut,

    /// <summary>All tests that reach the mutant passed.</summary>
    Survived,

    /// <summary>No test reaches the mutant.</summary>
    NotReached,
}
