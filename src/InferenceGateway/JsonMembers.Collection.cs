using System.Collections;

namespace InferenceGateway;

public sealed partial class JsonMembers
{
    /// <summary>The names, in order.</summary>
    public ICollection<string> Keys => _members.ConvertAll(static member => member.Key).AsReadOnly();

    /// <summary>The values, in order.</summary>
    public ICollection<RawJson> Values => _members.ConvertAll(static member => member.Value).AsReadOnly();

    bool ICollection<KeyValuePair<string, RawJson>>.IsReadOnly => false;

    /// <summary>All members, in order.</summary>
    /// <returns>An enumerator over names and values.</returns>
    public IEnumerator<KeyValuePair<string, RawJson>> GetEnumerator() => _members.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    void ICollection<KeyValuePair<string, RawJson>>.Add(KeyValuePair<string, RawJson> item) => Add(item.Key, item.Value);

    bool ICollection<KeyValuePair<string, RawJson>>.Contains(KeyValuePair<string, RawJson> item) => _members.Contains(item);

    void ICollection<KeyValuePair<string, RawJson>>.CopyTo(KeyValuePair<string, RawJson>[] array, int arrayIndex) =>
        _members.CopyTo(array, arrayIndex);

    bool ICollection<KeyValuePair<string, RawJson>>.Remove(KeyValuePair<string, RawJson> item) => _members.Remove(item);
}
