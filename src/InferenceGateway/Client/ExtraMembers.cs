namespace InferenceGateway;

/// <summary>The members of <see cref="RequestOptions.ExtraBody"/>, put into a request.</summary>
internal static class ExtraMembers
{
    /// <summary>The request with these members besides its own; the caller's stays as it is.</summary>
    /// <param name="request">The caller's request.</param>
    /// <param name="extra">The members; with none, the request itself is returned.</param>
    /// <param name="copy">Makes a copy with members of its own.</param>
    /// <param name="members">The members that the type of the request does not know.</param>
    /// <exception cref="ArgumentException">The request has a member of that name itself.</exception>
    public static T With<T>(T request, IReadOnlyDictionary<string, RawJson>? extra, Func<T, T> copy, Func<T, JsonMembers> members)
    {
        if (extra is null || extra.Count == 0)
        {
            return request;
        }

        var united = copy(request);
        var unknown = members(united);
        foreach (var member in extra)
        {
            unknown[member.Key] = member.Value;
        }

        return united;
    }
}
