using System.Collections;

namespace InferenceGateway;

public sealed partial class JsonMembers
{
    /// <summary>Gets a copy of the names, in order.</summary>
    public ICollection<string> Keys => Array.AsReadOnly(Array.ConvertAll(Members.ToArray(), static member => member.Key));

    /// <summary>Gets a copy of the values, in order.</summary>
    public ICollection<RawJson> Values => Array.AsReadOnly(Array.ConvertAll(Members.ToArray(), static member => member.Value));

    bool ICollection<KeyValuePair<string, RawJson>>.IsReadOnly => false;

    /// <summary>Enumerates the members, in order.</summary>
    /// <returns>An enumerator of the names and values.</returns>
    public IEnumerator<KeyValuePair<string, RawJson>> GetEnumerator() =>
        ((IEnumerable<KeyValuePair<string, RawJson>>)new ArraySegment<KeyValuePair<string, RawJson>>(_members, 0, Count)).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    void ICollection<KeyValuePair<string, RawJson>>.Add(KeyValuePair<string, RawJson> item) => Add(item.Key, item.Value);

    bool ICollection<KeyValuePair<string, RawJson>>.Contains(KeyValuePair<string, RawJson> item) => Array.IndexOf(_members, item, 0, Count) >= 0;

    void ICollection<KeyValuePair<string, RawJson>>.CopyTo(KeyValuePair<string, RawJson>[] array, int arrayIndex) =>
        Members.CopyTo(array.AsSpan(arrayIndex));

    bool ICollection<KeyValuePair<string, RawJson>>.Remove(KeyValuePair<string, RawJson> item)
    {
        var index = Array.IndexOf(_members, item, 0, Count);
        if (index < 0)
        {
            return false;
        }

        Array.Copy(_members, index + 1, _members, index, Count - index - 1);
        _members[--Count] = default;
        Reindex();
        return true;
    }
}
