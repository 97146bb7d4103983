namespace InferenceGateway.Tests.Support;

/// <summary>Measures what code allocates on this thread.</summary>
internal static class Allocations
{
    private const int Rounds = 5;

    /// <summary>
    /// The least of several rounds, in bytes: the runtime may compile a method anew or fill a cache of its own during any
    /// one of them, and what the code itself allocates is in all.
    /// </summary>
    public static long Least(Action round)
    {
        var least = long.MaxValue;
        for (var count = 0; count < Rounds; count++)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            round();
            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        return least;
    }
}
