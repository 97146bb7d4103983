using System.Diagnostics;

namespace InferenceGateway.SpecSweep;

/// <summary>What became of one document.</summary>
internal sealed class Outcome(string document)
{
    private readonly Stopwatch _watch = Stopwatch.StartNew();

    public string Document => document;

    public int Types { get; set; }

    public int Operations { get; set; }

    /// <summary>How many instances came back equal.</summary>
    public int Instances { get; set; }

    /// <summary>How many calls went out and came back.</summary>
    public int Calls { get; set; }

    /// <summary>The error that was expected and came.</summary>
    public string? Refused { get; set; }

    public List<string> Failures { get; } = [];

    public TimeSpan Time { get; private set; }

    public void End() => Time = _watch.Elapsed;
}
