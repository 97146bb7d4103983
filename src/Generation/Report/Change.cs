using InferenceGateway.Generation.Lowering.Operations;
using InferenceGateway.Generation.Lowering.Types;

namespace InferenceGateway.Generation.Report;

/// <summary>What a change does to code that uses the SDK; the greater one wins.</summary>
internal enum Effect
{
    Additive,
    BehaviourChanging,
    SourceBreaking,
}

internal enum Subject
{
    Operation,
    Parameter,
    Type,
    Member,
    Value,
    Case,
}

internal enum ChangeKind
{
    Added,
    Removed,
    Changed,
}

/// <summary>One line of the report: what happened to one C# name.</summary>
internal sealed class Change(Subject subject, ChangeKind kind, string name, string what, Effect effect)
{
    private readonly List<string> _notes = [];

    public Subject Subject => subject;

    public ChangeKind Kind => kind;

    /// <summary>The C# name: <c>Type</c>, <c>Type.Member</c>, <c>OperationAsync</c>.</summary>
    public string Name => name;

    public Effect Effect { get; private set; } = effect;

    public string What => string.Join("; ", _notes.Prepend(what).Where(x => x.Length > 0));

    /// <summary>The place in the old document, if it is there.</summary>
    public string? OldPointer { get; init; }

    /// <summary>The place in the new document, if it is there.</summary>
    public string? NewPointer { get; init; }

    /// <summary>Set where the document says the same at this place before and after.</summary>
    public bool IsFromElsewhere { get; init; }

    /// <summary>The shapes that go, or are replaced.</summary>
    public IReadOnlyList<Shape> OldShapes { get; init; } = [];

    /// <summary>The shapes that come.</summary>
    public IReadOnlyList<Shape> NewShapes { get; init; } = [];

    /// <summary>What else follows from the same change of the document, so that it needs no line of its own.</summary>
    public void Note(string note, Effect effect)
    {
        _notes.Add(note);
        Effect = (Effect)Math.Max((int)Effect, (int)effect);
    }
}
