using System.Text.RegularExpressions;

namespace InferenceGateway.Generation.Report;

/// <summary>What differs for users between a public name before and after, and the greatest of the effects.</summary>
internal sealed partial class EntryComparison
{
    private readonly List<string> _parts = [];
    private Effect _effect;

    private EntryComparison()
    {
    }

    /// <returns>The line for it; null where nothing differs.</returns>
    public static Change? Of(ApiEntry old, ApiEntry now)
    {
        var found = new EntryComparison();
        found.If(old.Label != now.Label, $"is called {now.Label} now", Effect.SourceBreaking);
        found.CompareTypes(old, now);
        found.CompareParameters(old, now);
        found.If(!old.MustBeSet && now.MustBeSet, "must be set", Effect.SourceBreaking);
        found.If(old.MustBeSet && !now.MustBeSet, "need not be set any more", Effect.Additive);
        foreach (var fact in now.Wire)
        {
            // Placeholders of paths have names only in the document.
            var before = old.Wire.FirstOrDefault(x => x.What == fact.What);
            found.If(before is not null && Bare(before.Value) != Bare(fact.Value), $"{fact.What} {before?.Value} → {fact.Value}", Effect.BehaviourChanging);
        }

        found.If(!old.IsObsolete && now.IsObsolete, "is obsolete: a warning where it is used", Effect.BehaviourChanging);
        found.If(old.IsObsolete && !now.IsObsolete, "is no longer obsolete", Effect.Additive);
        return found._parts.Count == 0 ? null : new Change(old, now, string.Join(", ", found._parts), found._effect);
    }

    private void CompareTypes(ApiEntry old, ApiEntry now)
    {
        var change = $"{(now.Subject == Subject.Method ? "returns " : "")}{old.Declared} → {now.Declared}";
        if (old.Type != now.Type || (old.MayBeNull != now.MayBeNull && now.IsValueType))
        {
            Add(change, Effect.SourceBreaking);
        }
        else if (old.MayBeNull != now.MayBeNull)
        {
            // The question mark of a reference is no other type: the compiler has no more than warnings.
            var warnings = now.MayBeNull ? ", nullable warnings where it is read" : now.Subject == Subject.Member ? ", nullable warnings where null is set" : "";
            Add(change + warnings, Effect.BehaviourChanging);
        }
    }

    private void CompareParameters(ApiEntry old, ApiEntry now)
    {
        if (!old.Parameters.SequenceEqual(now.Parameters))
        {
            var optional = now.Parameters.Count(x => x.IsOptional);
            var takesTheSame = Enumerable.Range(0, optional + 1).Any(x => Accepts(Overload(now.Parameters, x), old.Parameters));
            Add($"takes ({string.Join(", ", now.Parameters)}) now", takesTheSame ? Effect.Additive : Effect.SourceBreaking);
        }
    }

    /// <summary>The parameters of the overload with so many of the optional ones.</summary>
    private static List<ApiParameter> Overload(IReadOnlyList<ApiParameter> parameters, int optional)
    {
        var left = optional;
        return [.. parameters.Where(x => !x.IsOptional || left-- > 0)];
    }

    private static bool Accepts(List<ApiParameter> parameters, IReadOnlyList<ApiParameter> calls) =>
        parameters.Count == calls.Count && parameters.Zip(calls).All(x => x.First == x.Second || x.First == x.Second with { IsOptional = true });

    private static string Bare(string value) => Placeholder().Replace(value, "{}");

    private void If(bool condition, string part, Effect effect)
    {
        if (condition)
        {
            Add(part, effect);
        }
    }

    private void Add(string part, Effect effect)
    {
        _parts.Add(part);
        _effect = (Effect)Math.Max((int)_effect, (int)effect);
    }

    [GeneratedRegex("{[^}]*}")]
    private static partial Regex Placeholder();
}
