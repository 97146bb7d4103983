using System.Collections.ObjectModel;
using InferenceGateway.Errors;

namespace InferenceGateway;

/// <summary>Validates, copies and merges the members that a caller adds to the query, the headers and the body.</summary>
internal static class MemberRules
{
    public static IReadOnlyDictionary<string, T>? CheckNames<T>(IReadOnlyDictionary<string, T>? members, string source) =>
        members?.ContainsKey("") == true ? throw new ArgumentException($"{source}: a member has no name.", source) : members;

    public static IReadOnlyDictionary<string, string>? CheckQuery(IReadOnlyDictionary<string, string>? query, string source)
    {
        foreach (var member in CheckNames(query, source) ?? new Dictionary<string, string>())
        {
            if (member.Value is null)
            {
                throw new ArgumentException($"{source}: the value of '{ApiFailureText.OneLine(member.Key, 60)}' is null; leave the member out, or give an empty text.", source);
            }
        }

        return query;
    }

    /// <summary>Creates a copy that later changes to the caller's dictionary do not affect.</summary>
    public static IReadOnlyDictionary<string, T>? Copy<T>(IReadOnlyDictionary<string, T>? members) =>
        members is null ? null : new ReadOnlyDictionary<string, T>(new Dictionary<string, T>(members, StringComparer.Ordinal));

    /// <summary>Merges two sets of members. The values of <paramref name="top"/> take precedence.</summary>
    public static IReadOnlyDictionary<string, T>? Unite<T>(IReadOnlyDictionary<string, T>? bottom, IReadOnlyDictionary<string, T>? top, StringComparer names)
    {
        if (bottom is null || top is null)
        {
            return top ?? bottom;
        }

        var both = new Dictionary<string, T>(names);
        foreach (var pair in bottom.Concat(top))
        {
            both[pair.Key] = pair.Value;
        }

        return both;
    }
}
