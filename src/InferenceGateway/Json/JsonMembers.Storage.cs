using System.Text.Json;

namespace InferenceGateway;

/// <content>Stores the members in an array and not in a list, because most objects have no more than one and there may be one in each chunk of a stream.</content>
public sealed partial class JsonMembers
{
    /// <summary>The number of members from which names are looked up in an index.</summary>
    private const int IndexedCount = 32;

    private KeyValuePair<string, RawJson>[] _members;
    private Dictionary<string, int>? _index;
    private bool _hasRepeats;

    private ReadOnlySpan<KeyValuePair<string, RawJson>> Members => _members.AsSpan(0, Count);

    /// <summary>Adds a member that was read, even if its name already exists.</summary>
    internal void Append(string key, RawJson value)
    {
        if (Count == _members.Length)
        {
            Array.Resize(ref _members, Math.Max(1, Count * 2));
        }

        if (_index?.TryAdd(key, Count) == false)
        {
            _index = null;
        }

        _members[Count++] = new KeyValuePair<string, RawJson>(key, value);
    }

    /// <summary>Determines whether a member has a meaningful value. Some providers always send an error member, which is null, false, 0 or empty if there is no error.</summary>
    internal bool IsSet(string key) => TryGetValue(key, out var value) && value.Kind switch
    {
        JsonValueKind.Null or JsonValueKind.False => false,
        JsonValueKind.String => value.Utf8.Length > 2,
        JsonValueKind.Number => !value.Utf8.Span.SequenceEqual("0"u8),
        JsonValueKind.Object or JsonValueKind.Array => !value.Utf8.Span[1..^1].Trim(" \t\r\n"u8).IsEmpty,
        _ => true,
    };

    internal JsonMembers Copy() => new(Members.ToArray(), _isKnown);

    /// <summary>Adds the members of another object, with the last value of each name. They replace members of the same name.</summary>
    /// <param name="later">The other object.</param>
    /// <param name="except">Determines which names are not added; null to add all.</param>
    internal void Overlay(JsonMembers? later, Func<string, bool>? except = null)
    {
        if (later is null)
        {
            return;
        }

        KeepLast(Count + later.Count);
        foreach (var member in later.Members)
        {
            if (except?.Invoke(member.Key) != true)
            {
                Set(member.Key, member.Value);
            }
        }
    }

    private void Set(string key, RawJson value)
    {
        var first = IndexOf(key);
        if (first < 0)
        {
            Append(key, value);
            return;
        }

        _members[first] = new KeyValuePair<string, RawJson>(key, value);
        if (_index is null)
        {
            Drop(key, first + 1);
        }
    }

    /// <summary>Removes duplicate names. The last value of each is kept, at the position of the first.</summary>
    /// <param name="expected">The number of members that is expected soon.</param>
    private void KeepLast(int expected)
    {
        if (expected < IndexedCount || Index() is not null)
        {
            return;
        }

        var members = Members.ToArray();
        Clear();
        foreach (var member in members)
        {
            Set(member.Key, member.Value);
        }
    }

    /// <summary>Gets the index of the names; null if a name is duplicated, or if there are too few members for an index.</summary>
    private Dictionary<string, int>? Index()
    {
        if (_index is not null || _hasRepeats || Count < IndexedCount)
        {
            return _index;
        }

        var index = new Dictionary<string, int>(Count, StringComparer.Ordinal);
        for (var at = 0; at < Count; at++)
        {
            if (!index.TryAdd(_members[at].Key, at))
            {
                _hasRepeats = true;
                return null;
            }
        }

        // The index must be complete before another reading thread can see it.
        Volatile.Write(ref _index, index);
        return index;
    }

    private int IndexOf(string key)
    {
        if (Index() is { } known)
        {
            return known.TryGetValue(key, out var at) ? at : -1;
        }

        for (var index = 0; index < Count; index++)
        {
            if (_members[index].Key == key)
            {
                return index;
            }
        }

        return -1;
    }

    private void Reindex()
    {
        _index = null;
        _hasRepeats = false;
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
        if (isFound)
        {
            Reindex();
        }

        Array.Clear(_members, kept, Count - kept);
        Count = kept;
        return isFound;
    }
}
