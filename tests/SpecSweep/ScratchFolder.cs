namespace InferenceGateway.SpecSweep;

/// <summary>Where the sources of one run go; gone with it.</summary>
internal sealed class ScratchFolder : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("spec-sweep-").FullName;
    private int _count;

    public string Next() => Path.Combine(_root, Interlocked.Increment(ref _count).ToString(System.Globalization.CultureInfo.InvariantCulture));

    public void Dispose() => Directory.Delete(_root, recursive: true);
}
