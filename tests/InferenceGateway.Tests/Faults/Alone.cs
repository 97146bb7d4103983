namespace InferenceGateway.Tests.Faults;

/// <summary>Tests that measure what belongs to the whole process, such as the heap and the open connections: nothing else may run beside them.</summary>
[CollectionDefinition(nameof(Alone), DisableParallelization = true)]
public sealed class Alone;
