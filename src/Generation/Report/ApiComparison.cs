namespace InferenceGateway.Generation.Report;

/// <summary>Compares the public names of two documents: one line for each that comes, goes or changes.</summary>
internal sealed class ApiComparison
{
    private readonly List<(ApiEntry Old, ApiEntry New)> _pairs = [];
    private readonly List<ApiEntry> _removed;
    private readonly List<ApiEntry> _added;
    private readonly ILookup<string?, ApiEntry> _old;
    private readonly ILookup<string?, ApiEntry> _new;

    private ApiComparison(List<ApiEntry> before, List<ApiEntry> after)
    {
        (_old, _new) = (before.ToLookup(x => x.Owner), after.ToLookup(x => x.Owner));
        (_removed, _added) = (before, after);
        Pair(x => x.Subject == Subject.Case ? x.Type : x.Label);

        // What has another name in C# may still be the same on the wire.
        Pair(x => x is { Subject: Subject.Method or Subject.Member or Subject.Value, Wire: [var name, ..] } ? name.Value : null);
    }

    public static ApiChanges Of(ApiModel before, ApiModel after) => new ApiComparison(ApiListing.Of(before.Api), ApiListing.Of(after.Api)).Changes();

    private void Pair(Func<ApiEntry, string?> name)
    {
        var candidates = _added.Where(x => name(x) is not null).DistinctBy(Key).ToDictionary(Key);
        var paired = new HashSet<ApiEntry>(ReferenceEqualityComparer.Instance);
        foreach (var old in _removed)
        {
            if (candidates.Remove(Key(old), out var found))
            {
                _pairs.Add((old, found));
                paired.UnionWith([old, found]);
            }
        }

        _removed.RemoveAll(paired.Contains);
        _added.RemoveAll(paired.Contains);

        (Subject Subject, bool HasBody, string? Owner, string? Name) Key(ApiEntry x) => (x.Subject, x.HasBody, x.Owner, name(x));
    }

    private ApiChanges Changes()
    {
        // The names in a type come and go with it.
        var kept = _pairs.Where(x => x.Old.Subject == Subject.Type && x.Old.Type == x.New.Type).Select(x => x.Old.Label).ToHashSet(StringComparer.Ordinal);
        var added = _added.Where(x => x.Subject == Subject.Type).ToLookup(x => Content(x, _new), StringComparer.Ordinal);
        var pairs = _pairs.Where(x => IsListed(x.Old)).ToList();
        var changes = pairs.Select(x => EntryComparison.Of(x.Old, x.New)).OfType<Change>()
            .Concat(_removed.Where(IsListed).Select(x => new Change(x, null, Sketch(x, _old) + Elsewhere(x), Effect.SourceBreaking)))
            .Concat(_added.Where(IsListed).Select(x => new Change(null, x, Sketch(x, _new), x.MustBeSet ? Effect.SourceBreaking : Effect.Additive)));
        return new ApiChanges(
            [.. changes.OrderByDescending(x => x.Effect).ThenBy(x => x.Subject).ThenBy(x => x.Name, StringComparer.Ordinal).ThenBy(x => x.Kind)],
            pairs.Count(x => x.Old.Description != x.New.Description));

        bool IsListed(ApiEntry x) => x.Owner is null || kept.Contains(x.Owner);

        // Two types of the same content are no evidence for either.
        string Elsewhere(ApiEntry x) => x.Subject == Subject.Type && added[Content(x, _old)].ToList() is [var same] ? $", which {same.Label} has now" : "";
    }

    /// <summary>What a name stands for, where it comes or goes.</summary>
    private static string Sketch(ApiEntry entry, ILookup<string?, ApiEntry> entries)
    {
        switch (entry.Subject)
        {
            case Subject.Type:
                var inner = entries[entry.Label].ToList();
                var what = inner.Count > 0 ? ChangeReport.Word(inner[0].Subject) : "member";
                return $"{entry.Type} with {(inner.Count == 1 ? "one " + what : $"{inner.Count} {what}s")}";
            case Subject.Method:
                return $"{entry.Declared}, {entry.Wire[0].What} {entry.Wire[0].Value}";
            case Subject.Value:
                return entry.Wire[0].Value;
            default:
                return (entry.MustBeSet ? "required " : "") + (entry.Subject == Subject.Member ? entry.Declared : "");
        }
    }

    private static string Content(ApiEntry type, ILookup<string?, ApiEntry> entries) =>
        $"{type.Type}: {string.Join(", ", entries[type.Label].Select(x => x.Subject == Subject.Case ? x.Type : x.Label))}";
}
