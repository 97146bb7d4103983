using InferenceGateway.Generation.Lowering.Types;

namespace InferenceGateway.Generation.Report;

/// <summary>Compares the members of a class, by their names on the wire.</summary>
internal sealed class MemberComparison(ApiModel before, ApiModel after, TypePairs pairs, ChangeList changes)
{
    public void Compare(ObjectType old, ObjectType now)
    {
        foreach (var member in old.Members)
        {
            if (now.Members.FirstOrDefault(x => x.Wire == member.Wire) is { } found)
            {
                changes.CountDescription(member.Description, found.Description);
                // The documentation lists them.
                changes.CountDescription(string.Join(' ', member.Values), string.Join(' ', found.Values));
                Compare(old, member, now, found);
            }
            else
            {
                changes.Add(new Change(Subject.Member, ChangeKind.Removed, $"{now.Name}.{member.Name}", MemberFacts.Of(old, member, TypeText.Name).ToString(), Effect.SourceBreaking)
                {
                    OldPointer = member.Pointer,
                    OldShapes = [member.Shape],
                });
            }
        }

        foreach (var member in now.Members.Where(x => !old.Members.Any(y => y.Wire == x.Wire)))
        {
            var facts = MemberFacts.Of(now, member, TypeText.Name);
            changes.Add(new Change(Subject.Member, ChangeKind.Added, $"{now.Name}.{member.Name}", facts.ToString(), facts.MustBeSet ? Effect.SourceBreaking : Effect.Additive)
            {
                NewPointer = member.Pointer,
                NewShapes = [member.Shape],
            });
        }
    }

    private void Compare(ObjectType old, Member member, ObjectType now, Member found)
    {
        var difference = MemberFacts.Of(old, member, pairs.NameNow).CompareTo(MemberFacts.Of(now, found, TypeText.Name));
        if (difference.IsNone)
        {
            return;
        }

        var name = $"{now.Name}.{member.Name}";
        if (SaysTheSame(member, found))
        {
            changes.Add(new Consequence(name, difference, old, now, member, found));
            return;
        }

        var (oldNode, newNode) = (before.At(member.Pointer), after.At(found.Pointer));
        var isFromElsewhere = member.Required == found.Required && References.IsSame(oldNode, newNode);
        var cause = isFromElsewhere && member.Name == found.Name ? References.Cause(before, after, oldNode, newNode) : null;
        changes.Add(
            new Change(Subject.Member, ChangeKind.Changed, name, difference.ToString(), difference.Effect)
            {
                OldPointer = member.Pointer,
                NewPointer = found.Pointer,
                IsFromElsewhere = isFromElsewhere,
                OldShapes = [member.Shape],
                NewShapes = [found.Shape],
            },
            cause);
    }

    // What differs then comes from elsewhere: the owner is sent now, or the type of the member has one value more.
    private bool SaysTheSame(Member old, Member now) =>
        TypeText.Of(old.Shape, pairs.NameNow) == TypeText.Of(now.Shape, TypeText.Name)
        && (old.Name, old.Required, old.Nullable, old.Const, old.IsDeprecated) == (now.Name, now.Required, now.Nullable, now.Const, now.IsDeprecated);
}
