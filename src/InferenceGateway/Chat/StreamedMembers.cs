using InferenceGateway.Json;

namespace InferenceGateway.Chat;

/// <summary>Collects the members of one object of the stream that the SDK does not know. Of each name, the last value is kept.</summary>
/// <param name="except">A name that is left out because the type of the result has a member of this name.</param>
internal sealed class StreamedMembers(string? except = null)
{
    // A dictionary, because JsonMembers searches its list: the time per chunk must not grow with the stream.
    private Dictionary<string, RawJson>? _members;

    public void Add(JsonMembers? members)
    {
        if (members is not { Count: > 0 })
        {
            return;
        }

        foreach (var member in members)
        {
            if (member.Key != except)
            {
                (_members ??= new(StringComparer.Ordinal))[member.Key] = member.Value;
            }
        }
    }

    public void AppendTo(JsonMembers target)
    {
        foreach (var member in _members ?? [])
        {
            target.Append(member.Key, member.Value);
        }
    }

    /// <summary>Adds a text as a member that the type does not have. An empty text is not added.</summary>
    public static void AppendText(JsonMembers target, string name, string? value)
    {
        if (!string.IsNullOrEmpty(value))
        {
            target.Append(name, RawJson.Trusted(JsonCodec.WriteBytes<string, StringCodec>(value!)));
        }
    }
}
