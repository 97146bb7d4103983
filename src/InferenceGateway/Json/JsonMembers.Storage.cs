using System.Text.Json;

namespace InferenceGateway;

/// <summary>How the members are kept: in an array and not a list, for most objects that have any have one, and each chunk of a stream may.</summary>
public sealed partial class JsonMembers
{
    private KeyValuePair<string, RawJson>[] _members;

    private ReadOnlySpan<KeyValuePair<string, RawJson>> Members => _members.AsSpan(0, Count);

    /// <summary>Adds what was read, also a name that is there already.</summary>
    internal void Append(string key, RawJson value)
    {
        if (Count == _members.Length)
        {
            Array.Resize(ref _members, Math.Max(1, Count * 2));
        }

        _members[Count++] = new KeyValuePair<string, RawJson>(key, value);
    }

    /// <summary>Whether a member says something: the errors of some providers are there always, and null, false or an empty text where there is none.</summary>
    internal bool IsSet(string key) =>
        TryGetValue(key, out var value)
        && value.Kind is not (JsonValueKind.Null or JsonValueKind.False)
        && !value.Utf8.Span.SequenceEqual("\"\""u8);

    internal JsonMembers Copy() => new(Members.ToArray(), _isKnown);

    private int IndexOf(string key)
    {
        for (var index = 0; index < Count; index++)
        {
            if (_members[index].Key == key)
            {
                return index;
            }
        }

        return -1;
    }

    private bool Drop(string key, int from)
    {
        var kept = from;
        for (var index = from; index < Count; index++)
        {
            if (_members[index].Key != key)
            {
                _members[kept++] = _members[index];
            }
        }

        var isFound = kept < Count;
        Array.Clear(_members, kept, Count - kept);
        Count = kept;
        return isFound;
    }
}
