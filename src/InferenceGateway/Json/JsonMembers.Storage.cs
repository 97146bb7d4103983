using System.Text.Json;

namespace InferenceGateway;

/// <summary>How the members are kept: in an array and not a list, for most objects that have any have one, and each chunk of a stream may.</summary>
public sealed partial class JsonMembers
{
    /// <summary>From so many members on a name is looked up, and not searched for.</summary>
    private const int IndexedCount = 32;

    private KeyValuePair<string, RawJson>[] _members;
    private Dictionary<string, int>? _index;
    private bool _hasRepeats;

    private ReadOnlySpan<KeyValuePair<string, RawJson>> Members => _members.AsSpan(0, Count);

    /// <summary>Adds what was read, also a name that is there already.</summary>
    internal void Append(string key, RawJson value)
    {
        if (Count == _members.Length)
        {
            Array.Resize(ref _members, Math.Max(1, Count * 2));
        }

        if (_index?.TryAdd(key, Count) == false)
        {
            _index = null;
            _hasRepeats = true;
        }

        _members[Count++] = new KeyValuePair<string, RawJson>(key, value);
    }

    /// <summary>Whether a member says something: the errors of some providers are there always, and null, false, 0 or empty where there is none.</summary>
    internal bool IsSet(string key) => TryGetValue(key, out var value) && value.Kind switch
    {
        JsonValueKind.Null or JsonValueKind.False => false,
        JsonValueKind.String => value.Utf8.Length > 2,
        JsonValueKind.Number => !value.Utf8.Span.SequenceEqual("0"u8),
        JsonValueKind.Object or JsonValueKind.Array => !value.Utf8.Span[1..^1].Trim(" \t\r\n"u8).IsEmpty,
        _ => true,
    };

    internal JsonMembers Copy() => new(Members.ToArray(), _isKnown);

    /// <summary>Takes over the members of another object; of each name the last value counts, here as well.</summary>
    /// <param name="later">The other object.</param>
    /// <param name="except">Names that are not taken over; null for none.</param>
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

    /// <summary>Leaves one member of each name, the last one, where the first one stood.</summary>
    /// <param name="expected">How many members there may be soon.</param>
    private void KeepLast(int expected)
    {
        if (expected < IndexedCount || Index() is not null)
        {
            return;
        }

        var members = Members.ToArray();
        Clear();
        _index = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var member in members)
        {
            Set(member.Key, member.Value);
        }
    }

    /// <summary>The positions by name, while each name stands once and there are so many that a search through all would take long; null otherwise.</summary>
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

        // Whole before another thread that reads can see it.
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
