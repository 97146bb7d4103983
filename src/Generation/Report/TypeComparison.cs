using InferenceGateway.Generation.Lowering.Types;
using Newtonsoft.Json.Linq;

namespace InferenceGateway.Generation.Report;

/// <summary>Compares types that are there before and after, and names those that come and go.</summary>
internal sealed class TypeComparison(ApiModel before, ApiModel after, TypePairs pairs, ChangeList changes)
{
    public void Run()
    {
        foreach (var type in pairs.Removed)
        {
            Remove(type, "");
        }

        foreach (var type in pairs.Added)
        {
            Add(type, Sketch(type));
        }

        foreach (var (old, now) in pairs.Both)
        {
            Compare(old, now);
        }
    }

    private void Remove(NamedType type, string what) => changes.Add(new Change(Subject.Type, ChangeKind.Removed, type.Name, what, Effect.SourceBreaking)
    {
        OldPointer = type.Pointer,
        OldShapes = [type.Shape],
    });

    private void Add(NamedType type, string what) => changes.Add(new Change(Subject.Type, ChangeKind.Added, type.Name, what, Effect.Additive)
    {
        NewPointer = type.Pointer,
        NewShapes = [type.Shape],
    });

    private void Compare(NamedType old, NamedType now)
    {
        changes.CountDescription(old.Description, now.Description);
        if (old.Name != now.Name && pairs.IsByContent(old))
        {
            Remove(old, $"what it held is {now.Name} now");
            Add(now, $"what {old.Name} held");
        }
        else
        {
            var difference = new Difference();
            difference.If(old.Name != now.Name, $"is called {now.Name} now", Effect.SourceBreaking);
            difference.If(old.GetType() != now.GetType(), $"{Kind(old)} → {Sketch(now)}", Effect.SourceBreaking);
            var (oldRest, newRest) = (Rest(old, pairs.NameNow), Rest(now, TypeText.Name));
            difference.If(oldRest != newRest, $"members beside the known ones: {oldRest} → {newRest}", oldRest == TypeText.Raw ? Effect.Additive : Effect.SourceBreaking);
            difference.If(!old.IsDeprecated && now.IsDeprecated, "is obsolete: a warning where it is used", Effect.BehaviourChanging);
            difference.If(old.IsDeprecated && !now.IsDeprecated, "is no longer obsolete", Effect.Additive);
            if (!difference.IsNone)
            {
                changes.Add(new Change(Subject.Type, ChangeKind.Changed, old.Name, difference.ToString(), difference.Effect)
                {
                    OldPointer = old.Pointer,
                    NewPointer = now.Pointer,
                    IsFromElsewhere = NameGiven(before, old) == NameGiven(after, now),
                    OldShapes = [old.Shape],
                    NewShapes = [now.Shape],
                });
            }
        }

        switch (old, now)
        {
            case (EnumType x, EnumType y):
                Values(x, y);
                break;
            case (UnionType x, UnionType y):
                new UnionComparison(before, after, pairs, changes).Compare(x, y);
                break;
            case (ObjectType x, ObjectType y):
                new MemberComparison(before, after, pairs, changes).Compare(x, y);
                break;
        }
    }

    private void Values(EnumType old, EnumType now)
    {
        foreach (var value in old.Members)
        {
            var found = now.Members.FirstOrDefault(x => x.Wire == value.Wire);
            if (found is null || found.Name != value.Name)
            {
                var what = found is null ? $"`{value.Wire}`" : $"is called {found.Name} now";
                var kind = found is null ? ChangeKind.Removed : ChangeKind.Changed;
                changes.Add(new Change(Subject.Value, kind, $"{now.Name}.{value.Name}", what, Effect.SourceBreaking)
                {
                    OldPointer = value.Pointer,
                    NewPointer = found?.Pointer,
                    IsFromElsewhere = old.Name != now.Name,
                });
            }
            else
            {
                changes.CountDescription(value.Description, found.Description);
            }
        }

        foreach (var value in now.Members.Where(x => !old.Members.Any(y => y.Wire == x.Wire)))
        {
            changes.Add(new Change(Subject.Value, ChangeKind.Added, $"{now.Name}.{value.Name}", $"`{value.Wire}`", Effect.Additive) { NewPointer = value.Pointer });
        }
    }

    private static string Rest(NamedType type, Func<string, string> nameOf) =>
        type is ObjectType { Rest: { } rest } ? TypeText.Of(MemberRules.Lenient(rest), nameOf) : TypeText.Raw;

    private static string? NameGiven(ApiModel model, NamedType type) => (string?)(model.At(type.Pointer) as JObject)?["x-csharp-name"];

    private static string Kind(NamedType type) => type switch
    {
        EnumType => "enum",
        UnionType => "union",
        _ => "class",
    };

    private static string Sketch(NamedType type) => type switch
    {
        EnumType set => $"enum of {Count(set.Members.Count, "value")}",
        UnionType union => $"union of {string.Join(", ", union.Cases.Select(x => TypeText.Of(x.Shape, TypeText.Name)))}",
        ObjectType map => $"class with {Count(map.Members.Count, "member")}",
        _ => "",
    };

    private static string Count(int count, string what) => count == 1 ? $"one {what}" : $"{count} {what}s";
}
