namespace InferenceGateway.Benchmarks.Harness;

/// <summary>The same work for each subject.</summary>
/// <param name="Section">The part of the page it belongs to.</param>
/// <param name="Id">A short name, for the filter of the command line.</param>
/// <param name="Title">What is measured.</param>
/// <param name="Unit">What the figures are per.</param>
/// <param name="OpenAsync">Makes everything ready: answers, clients, programs.</param>
internal sealed record Scenario(Section Section, string Id, string Title, string Unit, Func<Task<Stage>> OpenAsync)
{
    /// <summary>Whether the bytes that the process allocates are the subjects' own: not where a server runs in the same process.</summary>
    public bool CountsBytes { get; init; }

    /// <summary>Whether the time to the first item is what counts, not the time to the last.</summary>
    public bool ToFirst { get; init; }

    /// <summary>More rounds are too slow.</summary>
    public int MaxRounds { get; init; } = int.MaxValue;

    /// <summary>Whether a first run differs from the later ones.</summary>
    public bool NeedsWarmUp { get; init; } = true;

    /// <summary>Whether a quick run leaves it out.</summary>
    public bool IsSlow { get; init; }
}

internal enum Section
{
    Clients,
    Profile,
    Growth,
    ColdStart,
    Build,
}

/// <summary>One of those compared in a scenario.</summary>
/// <param name="Name">As it stands in the table.</param>
/// <param name="Units">How many units one run has.</param>
/// <param name="Runs">How many runs make one repetition: enough for some ten milliseconds.</param>
/// <param name="Run">One run.</param>
internal sealed record Subject(string Name, int Units, int Runs, Func<Tally, Task> Run)
{
    /// <summary>Whether what it reads is to be equal to what the others read.</summary>
    public bool IsCompared { get; init; }

    /// <summary>The bytes of the program, for those that are one.</summary>
    public long? Size { get; init; }
}

/// <summary>Everything that a scenario needs while it runs.</summary>
internal sealed class Stage(IReadOnlyList<Subject> subjects, params IDisposable[] owned) : IDisposable
{
    public IReadOnlyList<Subject> Subjects => subjects;

    public void Dispose() => Array.ForEach(owned, static x => x.Dispose());
}
