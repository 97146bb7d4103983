using InferenceGateway.Generation.Lowering.Types;

namespace InferenceGateway.Generation.Report;

/// <summary>A member that differs in C# although the document says the same of it.</summary>
internal sealed record Consequence(string Name, Difference Difference, ObjectType Old, ObjectType New, Member OldMember, Member NewMember);

/// <summary>Gathers what differs, and in the end gives one line to each change of the document.</summary>
internal sealed class ChangeList
{
    private readonly List<Change> _changes = [];
    private readonly List<(Change Change, string Cause)> _caused = [];
    private readonly List<Consequence> _consequences = [];

    /// <summary>How many descriptions differ.</summary>
    public int Descriptions { get; private set; }

    public void Add(Consequence consequence) => _consequences.Add(consequence);

    /// <param name="change">What differs.</param>
    /// <param name="cause">What it comes from if it is not the place itself that changed: a shared schema's pointer, or a part of paths.</param>
    public void Add(Change change, string? cause = null)
    {
        if (cause is null)
        {
            _changes.Add(change);
        }
        else
        {
            _caused.Add((change, cause));
        }
    }

    public void CountDescription(string? old, string? now)
    {
        if (old != now)
        {
            Descriptions++;
        }
    }

    /// <summary>All lines, the breaking ones first.</summary>
    /// <param name="before">The old document.</param>
    /// <param name="after">The new document.</param>
    /// <param name="pairs">The types before and after.</param>
    public List<Change> Finish(ApiModel before, ApiModel after, TypePairs pairs)
    {
        TakeCaused();
        new Consequences(before, after, _changes).Take(_consequences, pairs);
        FoldRenamed();
        FoldHoisted(before, after);
        return
        [
            .. Merged(before, after).OrderByDescending(x => x.Effect).ThenBy(x => x.Subject).ThenBy(x => x.Name, StringComparer.Ordinal).ThenBy(x => x.Kind),
        ];
    }

    // A shared schema that changes is one change, however many refer to it.
    private void TakeCaused()
    {
        foreach (var group in _caused.GroupBy(x => x.Cause, StringComparer.Ordinal))
        {
            var effect = group.Max(x => x.Change.Effect);
            var places = group.GroupBy(x => x.Change.What.Length > 0 ? x.Change.What : ChangeReport.Word(x.Change.Kind), x => x.Change.Name, StringComparer.Ordinal).ToList();
            if (_changes.Find(x => x.Subject == Subject.Type && (x.OldPointer == group.Key || x.NewPointer == group.Key)) is { } type)
            {
                type.Note(string.Join("; ", places.Select(Shown)), effect);
            }
            else
            {
                var first = group.First().Change;
                var names = string.Join(", ", group.Select(x => x.Change.Name));
                var what = places.Count == 1 ? places[0].Key : string.Join("; ", places.Select(Shown));
                _changes.Add(new Change(first.Subject, group.Count() == 1 ? first.Kind : ChangeKind.Changed, names, what, effect)
                {
                    OldPointer = group.Key.StartsWith('#') ? group.Key : first.OldPointer,
                    NewPointer = group.Key.StartsWith('#') ? group.Key : first.NewPointer,
                    OldShapes = [.. group.SelectMany(x => x.Change.OldShapes)],
                    NewShapes = [.. group.SelectMany(x => x.Change.NewShapes)],
                });
            }
        }
    }

    private static string Shown(IGrouping<string, string> places) => $"{string.Join(", ", places)}: {places.Key}";

    // A type's name and that of its members may depend on one another: one is the cause.
    private void FoldRenamed()
    {
        foreach (var type in _changes.Where(x => x is { Subject: Subject.Type, Kind: ChangeKind.Changed } && Now(x) != x.Name).ToList())
        {
            var members = _changes.Where(x => x is { Subject: Subject.Member or Subject.Value, Kind: ChangeKind.Changed }
                && x.Name.StartsWith(Now(type) + ".", StringComparison.Ordinal)).ToList();
            foreach (var named in members.Where(x => x.IsFromElsewhere))
            {
                _changes.Remove(named);
                type.Note($"{named.Name} {named.What}", named.Effect);
            }

            // An inline case is named after the value that marks it.
            if (members.Find(x => !x.IsFromElsewhere) is { } marker && type.IsFromElsewhere)
            {
                _changes.Remove(type);
                marker.Note($"{type.Name} {type.What}", type.Effect);
            }
        }
    }

    private static string Now(Change type) => type.NewShapes is [NamedShape named, ..] ? named.Name : type.Name;

    // A type that is named after its place comes and goes with what stands there.
    private void FoldHoisted(ApiModel before, ApiModel after)
    {
        IEnumerable<NamedType> Types(Change change) => before.Named(change.OldShapes).Concat(after.Named(change.NewShapes));
        var types = _changes.Where(x => x.Subject == Subject.Type).ToList();
        foreach (var type in types)
        {
            if (_changes.Find(x => x != type && (Holds(x, type) || (IsForOperation(x, type) && Types(x).Any(form => IsFormOf(form, type))))) is { } outer)
            {
                _changes.Remove(type);
                if (outer.Subject != Subject.Type || outer.Kind == ChangeKind.Changed)
                {
                    var what = type.Kind == ChangeKind.Changed ? $" {type.What}" : type.Kind == ChangeKind.Added ? " is new" : " is gone";
                    outer.Note(type.Name + what, type.Kind == ChangeKind.Added && outer.Kind == ChangeKind.Added ? outer.Effect : type.Effect);
                }
            }
        }
    }

    // A form is there for its operation, also where its body is shared.
    private static bool IsForOperation(Change operation, Change type) => operation.Subject == Subject.Operation && operation.Kind == type.Kind;

    private static bool IsFormOf(NamedType form, Change type) =>
        form is ObjectType { IsForm: true } && (type.OldPointer ?? type.NewPointer) is { } place && (place == form.Pointer || TypePairs.IsBelow(place, form.Pointer));

    private static bool Holds(Change outer, Change type) => type.Kind switch
    {
        ChangeKind.Added => Holds(outer, outer.NewPointer, type.NewPointer),
        ChangeKind.Removed => Holds(outer, outer.OldPointer, type.OldPointer),
        _ => Holds(outer, outer.NewPointer, type.NewPointer) && Holds(outer, outer.OldPointer, type.OldPointer),
    };

    private static bool Holds(Change outer, string? place, string? inner) =>
        place is not null && inner is not null && outer.Subject != Subject.Value
        && (TypePairs.IsBelow(inner, place) || (inner == place && outer.Subject != Subject.Type));

    // What several operations share, such as a path's parameter, is one place; and so is what an alias of the YAML repeats.
    private IEnumerable<Change> Merged(ApiModel before, ApiModel after)
    {
        foreach (var group in _changes.GroupBy(x => (
            x.Subject,
            x.Kind,
            Old: x.OldPointer is { } old ? before.Written(old) : null,
            New: x.NewPointer is { } now ? after.Written(now) : null,
            What: (x.OldPointer ?? x.NewPointer) is null ? x.Name : x.What)))
        {
            var first = group.First();
            yield return group.Count() == 1
                ? first
                : new Change(first.Subject, first.Kind, string.Join(", ", group.Select(x => x.Name)), first.What, group.Max(x => x.Effect))
                {
                    OldPointer = first.OldPointer,
                    NewPointer = first.NewPointer,
                };
        }
    }
}
