using InferenceGateway.Errors;

namespace InferenceGateway;

/// <summary>How the members that a caller adds to query and body must look.</summary>
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
}
