using InferenceGateway.Generation.Lowering.Resolution;
using InferenceGateway.Generation.Lowering.Types;

namespace InferenceGateway.Generation.Report;

/// <summary>
/// Puts what follows from a change elsewhere to that change: a type that requests now hold has members that must be set,
/// the body of an answer carries the answer's facts, a discriminator is filled in.
/// </summary>
internal sealed class Consequences(ApiModel before, ApiModel after, List<Change> changes)
{
    public void Take(List<Consequence> consequences, TypePairs pairs)
    {
        var types = consequences.GroupBy(x => x.New).ToList();
        foreach (var group in types.Where(x => x.First().Old.IsRequest != x.Key.IsRequest).GroupBy(ReachedBy))
        {
            var (old, now) = (group.First().First().Old, group.First().Key);
            var all = group.SelectMany(x => x).ToList();
            // Without cause there is a line for what was found first, and the others stand in it.
            Put(group.Key, now, old, (now.IsRequest ? "requests hold now " : "no request holds any more ") + Listed(group.Select(x => x.Key.Name), all), all.Max(x => x.Difference.Effect));
        }

        foreach (var one in types.Where(x => x.First().Old.IsRequest == x.Key.IsRequest).SelectMany(x => x))
        {
            Put(FilledIn(one), one.New, one.Old, $"{one.Name} {one.Difference}", one.Difference.Effect);
        }

        foreach (var (old, now) in pairs.Both)
        {
            if (old is ObjectType was && now is ObjectType root && was.IsRoot != root.IsRoot)
            {
                Put(
                    Answered(was, root),
                    root,
                    was,
                    root.IsRoot ? $"{now.Name}.Http comes with it" : $"{now.Name}.Http is gone, it is no answer any more",
                    root.IsRoot ? Effect.Additive : Effect.SourceBreaking);
            }
            else if (old is UnionType { Discriminator: { } first } && now is UnionType { Discriminator: { } second } union && first != second)
            {
                Put(
                    changes.Find(x => x.Subject is Subject.Case or Subject.Member && union.Cases.Any(c => x.Name.StartsWith($"{c.Name}.", StringComparison.Ordinal) || x.NewShapes.Contains(c.Shape))),
                    now,
                    old,
                    $"{now.Name} is told apart by `{second}`, not by `{first}`",
                    Effect.BehaviourChanging);
            }
        }
    }

    private static string Listed(IEnumerable<string> types, List<Consequence> all)
    {
        var felt = all.Where(x => x.Difference.Effect > Effect.Additive).Select(x => $"{x.Name} {x.Difference}").ToList();
        return string.Join(", ", types) + (felt.Count > 0 ? $" ({string.Join(", ", felt)})" : "");
    }

    private Change? ReachedBy(IGrouping<ObjectType, Consequence> type) => type.Key.IsRequest
        ? Cause(x => x.Kind != ChangeKind.Removed && after.Holds(x.NewShapes, type.Key.Name))
        : Cause(x => x.Kind != ChangeKind.Added && before.Holds(x.OldShapes, type.First().Old.Name));

    // A type of another kind, an enum that had one value, or a discriminator.
    private Change? FilledIn(Consequence one) => changes.Find(x =>
        (x.Subject is Subject.Value or Subject.Type && (IsOf(x.NewPointer, one.NewMember, after) || IsOf(x.OldPointer, one.OldMember, before)))
        || (x.Subject is Subject.Case or Subject.Type && (after.Holds(x.NewShapes, one.New.Name) || before.Holds(x.OldShapes, one.Old.Name)))
        || (x.Subject == Subject.Member && x.Name.EndsWith("." + one.NewMember.Name, StringComparison.Ordinal)));

    private static bool IsOf(string? place, Member member, ApiModel model) =>
        place is not null && model.Named([member.Shape]).FirstOrDefault() is { } type && (place == type.Pointer || TypePairs.IsBelow(place, type.Pointer));

    // An operation that answers it; or a member of its own, by which the frames of a stream are known.
    private Change? Answered(ObjectType old, ObjectType now) =>
        changes.Find(x => x.Subject == Subject.Operation && (x.NewShapes.Contains(now.Shape) || x.OldShapes.Contains(old.Shape)))
        ?? changes.Find(x => x.Subject == Subject.Member && x.Name.StartsWith(now.Name + ".", StringComparison.Ordinal));

    private Change? Cause(Predicate<Change> match) => changes.Find(x => x.Subject != Subject.Type && match(x)) ?? changes.Find(match);

    private void Put(Change? cause, NamedType now, NamedType old, string what, Effect effect)
    {
        if (cause is not null)
        {
            cause.Note(what, effect);
        }
        else
        {
            changes.Add(new Change(Subject.Type, ChangeKind.Changed, now.Name, what, effect) { OldPointer = old.Pointer, NewPointer = now.Pointer });
        }
    }
}
