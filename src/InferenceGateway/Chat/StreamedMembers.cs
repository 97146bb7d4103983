using InferenceGateway.Json;
using InferenceGateway.Streaming;

namespace InferenceGateway.Chat;

/// <summary>Collects the members of one object of the stream that the SDK does not know. Of each name, the last value is kept.</summary>
/// <param name="budget">The limit on the response.</param>
/// <param name="except">Names that are left out because the type of the result has members of these names.</param>
internal sealed class StreamedMembers(ResponseBudget budget, params string[] except)
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
            if (Array.IndexOf(except, member.Key) < 0)
            {
                Keep(member.Key, member.Value);
            }
        }
    }

    private void Keep(string name, RawJson value)
    {
        _members ??= new(StringComparer.Ordinal);
        budget.Take(_members.TryGetValue(name, out var before) ? value.Utf8.Length - before.Utf8.Length : ResponseBudget.ObjectCost + name.Length + value.Utf8.Length);
        _members[name] = value;
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
