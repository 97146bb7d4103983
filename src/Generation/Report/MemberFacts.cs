using InferenceGateway.Generation.Lowering.Types;

namespace InferenceGateway.Generation.Report;

/// <summary>What C# code sees of a member.</summary>
internal sealed record MemberFacts(string Name, string Type, bool IsValueType, bool MayBeNull, bool MustBeSet, string? FilledWith, bool IsObsolete)
{
    private string Shown => Type + (MayBeNull ? "?" : "");

    public static MemberFacts Of(ObjectType owner, Member member, Func<string, string> nameOf)
    {
        var shape = MemberRules.Shape(owner, member);
        var filled = MemberRules.IsFilledIn(member) ? member.Marker : null;
        return new MemberFacts(
            member.Name, TypeText.Of(shape, nameOf), shape.IsValueType, !MemberRules.IsNeverNull(owner, member), MemberRules.MustBeSet(owner, member), filled, member.IsDeprecated);
    }

    /// <summary>What differs for users; empty where nothing does.</summary>
    public Difference CompareTo(MemberFacts now)
    {
        var difference = new Difference();
        difference.If(Name != now.Name, $"is called {now.Name} now", Effect.SourceBreaking);
        if (Type != now.Type)
        {
            difference.Add($"{Shown} → {now.Shown}", Effect.SourceBreaking);
        }
        else if (MayBeNull != now.MayBeNull)
        {
            // A struct changes its type with the question mark; elsewhere only what null means.
            difference.Add($"{Shown} → {now.Shown}", IsValueType ? Effect.SourceBreaking : Effect.BehaviourChanging);
        }

        difference.If(!MustBeSet && now.MustBeSet, "must be set", Effect.SourceBreaking);
        difference.If(MustBeSet && !now.MustBeSet, "need not be set any more", Effect.Additive);
        if (FilledWith != now.FilledWith)
        {
            difference.Add(now.FilledWith is { } value ? $"is filled in with `{value}`" : "is no longer filled in", Effect.BehaviourChanging);
        }

        difference.If(!IsObsolete && now.IsObsolete, "is obsolete: a warning where it is used", Effect.BehaviourChanging);
        difference.If(IsObsolete && !now.IsObsolete, "is no longer obsolete", Effect.Additive);
        return difference;
    }

    public override string ToString() => (MustBeSet ? "required " : "") + Shown;
}

/// <summary>The differences of one thing, and the greatest of their effects.</summary>
internal sealed class Difference
{
    private readonly List<string> _parts = [];

    public bool IsNone => _parts.Count == 0;

    public Effect Effect { get; private set; }

    public void Add(string part, Effect effect)
    {
        _parts.Add(part);
        Effect = (Effect)Math.Max((int)Effect, (int)effect);
    }

    public void If(bool condition, string part, Effect effect)
    {
        if (condition)
        {
            Add(part, effect);
        }
    }

    public override string ToString() => string.Join(", ", _parts);
}

/// <summary>C# types as people write them.</summary>
internal static class TypeText
{
    public const string Raw = "RawJson";

    /// <param name="shape">The shape.</param>
    /// <param name="nameOf">What a type is called: of an old one what it is called now, so that a renamed type is no other one.</param>
    public static string Of(Shape shape, Func<string, string> nameOf) => shape switch
    {
        ListShape list => $"IList<{Of(list.Item, nameOf)}>",
        MapShape map => $"IDictionary<string, {Of(map.Value, nameOf)}>",
        NullableShape nullable => Of(nullable.Inner, nameOf) + "?",
        NamedShape named => nameOf(named.Name),
        RawShape => Raw,
        FileShape => "FilePart",
        _ => CSharpType.Of(shape),
    };

    public static string Name(string type) => type;
}
