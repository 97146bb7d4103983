using InferenceGateway.Generation.Lowering.Types;

namespace InferenceGateway.Generation.Report;

/// <summary>Compares the cases of a union.</summary>
internal sealed class UnionComparison(ApiModel before, ApiModel after, TypePairs pairs, ChangeList changes)
{
    public void Compare(UnionType old, UnionType now)
    {
        var removed = old.Cases.Where(x => !now.Cases.Any(y => Now(x) == Text(y))).ToList();
        var added = now.Cases.Where(x => !old.Cases.Any(y => Now(y) == Text(x))).ToList();
        foreach (var item in removed)
        {
            // Of each token there is one case, but for objects: one that goes and one that comes are a change.
            var instead = added.Where(x => x.Token == item.Token).ToList();
            if (instead.Count != 1 || removed.Count(x => x.Token == item.Token) != 1)
            {
                instead = [.. added.Where(x => x.Pointer == item.Pointer && !removed.Exists(y => y.Token == x.Token))];
            }

            var isChange = instead.Count == 1;
            var change = new Change(
                Subject.Case,
                isChange ? ChangeKind.Changed : ChangeKind.Removed,
                $"{now.Name}({Text(item)})",
                isChange ? $"{Text(item)} → {Text(instead[0])}" : "",
                Effect.SourceBreaking)
            {
                OldPointer = item.Pointer,
                NewPointer = isChange ? instead[0].Pointer : null,
                OldShapes = [item.Shape, old.Shape],
                NewShapes = isChange ? [instead[0].Shape, now.Shape] : [],
            };
            changes.Add(change, Cause(item.Pointer, isChange ? instead[0].Pointer : item.Pointer));
            if (isChange)
            {
                added.Remove(instead[0]);
            }
        }

        foreach (var item in added)
        {
            var change = new Change(Subject.Case, ChangeKind.Added, $"{now.Name}({Text(item)})", "", Effect.Additive)
            {
                NewPointer = item.Pointer,
                NewShapes = [item.Shape, now.Shape],
            };
            changes.Add(change, Cause(item.Pointer, item.Pointer));
        }

        CompareMarkers(old, now);
    }

    // What the discriminator's mapping alone changes: where a case has one value, the member that is filled in with it says so.
    private void CompareMarkers(UnionType old, UnionType now)
    {
        if (old.Mapping.Select(x => (x.Value, x.Schema)).SequenceEqual(now.Mapping.Select(x => (x.Value, x.Schema))) || old.Discriminator != now.Discriminator)
        {
            return;
        }

        var told = new List<string>();
        foreach (var item in now.Cases.Where(x => x.Markers.Count > 1))
        {
            if (old.Cases.FirstOrDefault(x => Now(x) == Text(item)) is { Markers.Count: > 1 } was && !was.Markers.SequenceEqual(item.Markers, StringComparer.Ordinal))
            {
                told.Add($"{Text(item)} is told by {Listed(item)}, not by {Listed(was)}");
            }
        }

        if (told.Count > 0)
        {
            changes.Add(new Change(Subject.Type, ChangeKind.Changed, now.Name, string.Join("; ", told), Effect.BehaviourChanging) { OldPointer = old.Pointer, NewPointer = now.Pointer });
        }
    }

    private static string Listed(UnionCase item) => string.Join(" or ", item.Markers.Select(x => $"`{x}`"));

    private string? Cause(string old, string now) => References.Cause(before, after, before.At(old), after.At(now));

    private static string Text(UnionCase item) => TypeText.Of(item.Shape, TypeText.Name);

    private string Now(UnionCase item) => TypeText.Of(item.Shape, pairs.NameNow);
}
