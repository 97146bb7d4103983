namespace InferenceGateway.Tests.Support;

/// <summary>
/// The collection of tests that measure or change something of the whole process, such as the heap, the thread pool, application-wide
/// settings, or who listens to its activities: no other test runs beside them.
/// </summary>
[CollectionDefinition(nameof(NonParallel), DisableParallelization = true)]
public sealed class NonParallel;
