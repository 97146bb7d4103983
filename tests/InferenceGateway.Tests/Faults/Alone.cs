namespace InferenceGateway.Tests.Faults;

/// <summary>Tests that measure or change what belongs to the whole process, such as the heap, the thread pool, and who listens to its activities: nothing else may run beside them.</summary>
[CollectionDefinition(nameof(Alone), DisableParallelization = true)]
public sealed class Alone;
