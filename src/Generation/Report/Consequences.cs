using InferenceGateway.Generation.Lowering;

namespace InferenceGateway.Generation.Report;

/// <summary>
/// Puts what follows from a change elsewhere to that change: a type that requests now hold has members that must be set,
/// the body of an answer carries the answer's facts, a discriminator is filled in.
/// </summary>
internal sealed class Consequences(List<Change> changes)
{
    public void Take(List<Consequence> consequences, TypePairs pairs)
    {
        var types = consequences.GroupBy(x => x.New).ToList();
        foreach (var group in types.Where(x => x.First().Old.IsRequest != x.Key.IsRequest))
        {
            var old = group.First().Old;
            var why = group.Key.IsRequest ? "requests hold it now" : "no request holds it any more";
            var cause = group.Key.IsRequest
                ? Cause(x => x.Happening != Happening.Removed && ApiModel.Reach(x.NewShapes).Contains(group.Key))
                : Cause(x => x.Happening != Happening.Added && ApiModel.Reach(x.OldShapes).Contains(old));
            var what = string.Join(", ", group.Select(x => $"{x.Name} {x.Difference}"));
            Put(cause, group.Key, old, $"{why}: {what}", group.Max(x => x.Difference.Effect));
        }

        foreach (var one in types.Where(x => x.First().Old.IsRequest == x.Key.IsRequest).SelectMany(x => x))
        {
            Put(FilledIn(one), one.New, one.Old, $"{one.Name} {one.Difference}", one.Difference.Effect);
        }

        foreach (var (old, now) in pairs.Both)
        {
            if (old is ObjectType before && now is ObjectType after && before.IsRoot != after.IsRoot)
            {
                Put(
                    changes.Find(x => x.Subject == Subject.Operation && x.NewShapes.Concat(x.OldShapes).Any(s => s is NamedShape named && (named.Type == old || named.Type == now))),
                    after,
                    before,
                    after.IsRoot ? $"{now.Name}.Http comes with it" : $"{now.Name}.Http is gone, it is no answer any more",
                    after.IsRoot ? Effect.Additive : Effect.SourceBreaking);
            }
            else if (old is UnionType { Discriminator: { } first } && now is UnionType { Discriminator: { } second } union && first != second)
            {
                Put(
                    changes.Find(x => x.Subject is Subject.Case or Subject.Member && union.Cases.Exists(c => x.Name.StartsWith($"{c.Name}.", StringComparison.Ordinal) || x.NewShapes.Contains(c.Shape))),
                    now,
                    old,
                    $"{now.Name} is told apart by `{second}`, not by `{first}`",
                    Effect.BehaviourChanging);
            }
        }
    }

    // A discriminator, or an enum that had one value.
    private Change? FilledIn(Consequence one) => changes.Find(x =>
        (x.Subject == Subject.Value && one.NewMember.Shape is NamedShape named && x.NewPointer == named.Type.Pointer)
        || (x.Subject is Subject.Case or Subject.Type && x.NewShapes.Concat(x.OldShapes).Any(s => ApiModel.Reach([s]).Overlaps([one.Old, one.New])))
        || (x.Subject == Subject.Member && x.Name.EndsWith("." + one.NewMember.Name, StringComparison.Ordinal)));

    private Change? Cause(Predicate<Change> match) =>
        changes.Find(x => x.Subject != Subject.Type && match(x)) ?? changes.Find(x => x.Subject == Subject.Type && x.Happening == Happening.Changed && match(x));

    private void Put(Change? cause, NamedType now, NamedType old, string what, Effect effect)
    {
        if (cause is not null)
        {
            cause.Note(what, effect);
        }
        else
        {
            changes.Add(new Change(Subject.Type, Happening.Changed, now.Name, what, effect) { OldPointer = old.Pointer, NewPointer = now.Pointer });
        }
    }
}
