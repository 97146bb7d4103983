namespace InferenceGateway;

public sealed partial class RequestOptions
{
    private static IReadOnlyDictionary<string, string>? CheckedQuery(IReadOnlyDictionary<string, string>? query)
    {
        foreach (var member in Named(query, nameof(ExtraQuery)) ?? new Dictionary<string, string>())
        {
            if (member.Value is null)
            {
                throw new ArgumentException($"{nameof(ExtraQuery)}: the value of '{ApiFailureText.OneLine(member.Key, 60)}' is null; leave the member out, or give an empty text.", nameof(ExtraQuery));
            }
        }

        return query;
    }

    private static IReadOnlyDictionary<string, T>? Named<T>(IReadOnlyDictionary<string, T>? members, string source) =>
        members?.ContainsKey("") == true ? throw new ArgumentException($"{source}: a member has no name.", source) : members;
}
