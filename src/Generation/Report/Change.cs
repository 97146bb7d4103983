namespace InferenceGateway.Generation.Report;

/// <summary>What a change does to code that uses the SDK; the greater one wins.</summary>
internal enum Effect
{
    Additive,
    BehaviourChanging,
    SourceBreaking,
}

internal enum ChangeKind
{
    Added,
    Removed,
    Changed,
}

/// <summary>One line of the report: what happened to one public name.</summary>
/// <param name="Old">The name as it was; null if it is new.</param>
/// <param name="New">The name as it is; null if it is gone.</param>
/// <param name="What">What changed, or what it is.</param>
/// <param name="Effect">What that does to users.</param>
internal sealed record Change(ApiEntry? Old, ApiEntry? New, string What, Effect Effect)
{
    public Subject Subject => (Old ?? New)!.Subject;

    public ChangeKind Kind => Old is null ? ChangeKind.Added : New is null ? ChangeKind.Removed : ChangeKind.Changed;

    /// <summary>The name that users have in their code, or would write.</summary>
    public string Name => (Old ?? New)!.Name;
}

/// <param name="Changes">One for each line of the report, the breaking ones first.</param>
/// <param name="Descriptions">How many descriptions changed; they are counted only.</param>
internal sealed record ApiChanges(IReadOnlyList<Change> Changes, int Descriptions);
