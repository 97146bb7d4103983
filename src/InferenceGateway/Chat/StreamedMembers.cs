using InferenceGateway.Json;

namespace InferenceGateway.Chat;

/// <summary>The members of one object of the stream that the SDK does not know: the last value of each name.</summary>
/// <param name="except">A name that the type of the result has itself.</param>
internal sealed class StreamedMembers(string? except = null)
{
    // By name, and not in JsonMembers, which looks through its list: the time per chunk must not grow with the stream.
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

    /// <summary>Adds a text under a name that the type of the result does not have.</summary>
    public static void AppendText(JsonMembers target, string name, string? value)
    {
        if (!string.IsNullOrEmpty(value))
        {
            target.Append(name, RawJson.Trusted(JsonCodec.WriteBytes<string, StringCodec>(value!)));
        }
    }
}
