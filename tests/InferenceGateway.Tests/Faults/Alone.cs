namespace InferenceGateway.Tests.Faults;

/// <summary>Tests that measure what the whole process allocates: nothing else may run beside them.</summary>
[CollectionDefinition(nameof(Alone), DisableParallelization = true)]
public sealed class Alone;
