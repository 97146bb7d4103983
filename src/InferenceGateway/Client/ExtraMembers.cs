namespace InferenceGateway;

/// <summary>Adds the members of <see cref="RequestOptions.ExtraBody"/> to a request.</summary>
internal static class ExtraMembers
{
    /// <summary>Creates a copy of a request with additional members. The caller's request is not changed.</summary>
    /// <param name="request">The caller's request.</param>
    /// <param name="extra">The additional members. If there are none, the request itself is returned.</param>
    /// <param name="copy">Copies the request and its unknown members.</param>
    /// <param name="members">Gets the members of a request that its type does not know.</param>
    /// <exception cref="ArgumentException">The type of the request has a member of the same name.</exception>
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
