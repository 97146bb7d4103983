using System.Text.Json;
using InferenceGateway.Json;
using InferenceGateway.Streaming;

namespace InferenceGateway.Chat;

/// <summary>Collects the members of one object of the stream that the SDK does not know. Of each name, the last value is kept; see <see cref="JoinsLists"/>.</summary>
/// <param name="budget">The limit on the response.</param>
/// <param name="except">Names that are left out because the type of the result has members of these names.</param>
internal sealed class StreamedMembers(ResponseBudget budget, params string[] except)
{
    // A dictionary, because JsonMembers searches its list: the time per chunk must not grow with the stream.
    private Dictionary<string, RawJson>? _members;
    private Dictionary<string, List<RawJson>>? _earlierLists;

    /// <summary>Whether the lists of a name are joined, because each of them is an addition, such as the sources of one more sentence.</summary>
    public bool JoinsLists { get; init; }

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

    /// <summary>Adds those members whose names have not occurred.</summary>
    public void AddMissing(JsonMembers members, ReadOnlySpan<string> known)
    {
        foreach (var member in members)
        {
            if (Array.IndexOf(except, member.Key) < 0 && known.IndexOf(member.Key) < 0 && _members?.ContainsKey(member.Key) != true)
            {
                Keep(member.Key, member.Value);
            }
        }
    }

    private void Keep(string name, RawJson value)
    {
        _members ??= new(StringComparer.Ordinal);
        if (JoinsLists && _members.TryGetValue(name, out var list) && !InnerOf(list).IsEmpty && (value.IsNull || value.Kind == JsonValueKind.Array))
        {
            Join(name, list, value);
            return;
        }

        budget.Take(_members.TryGetValue(name, out var before) ? value.Utf8.Length - before.Utf8.Length : ResponseBudget.SizeOf(name, value));
        _members[name] = value;
        _earlierLists?.Remove(name);
    }

    public void AppendTo(JsonMembers target)
    {
        foreach (var member in _members ?? [])
        {
            target.Append(member.Key, _earlierLists?.TryGetValue(member.Key, out var earlier) == true ? Joined([.. earlier, member.Value]) : member.Value);
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

    private void Join(string name, RawJson list, RawJson next)
    {
        if (InnerOf(next).IsEmpty)
        {
            return;
        }

        budget.Take(next.Utf8.Length);
        _earlierLists ??= new(StringComparer.Ordinal);
        if (!_earlierLists.TryGetValue(name, out var earlier))
        {
            _earlierLists[name] = earlier = [];
        }

        earlier.Add(list);
        _members![name] = next;
    }

    private static RawJson Joined(IEnumerable<RawJson> lists) => RawJson.Written(lists, static (writer, lists) =>
    {
        writer.WriteStartArray();
        foreach (var item in lists.SelectMany(static list => list.Items()))
        {
            item.Write(writer);
        }

        writer.WriteEndArray();
    });

    /// <summary>Gets what stands between the brackets of a list; nothing for an empty list and for other values.</summary>
    private static ReadOnlySpan<byte> InnerOf(RawJson value) => value.Kind == JsonValueKind.Array ? value.Utf8.Span[1..^1].Trim(" \t\r\n"u8) : default;
}
