using System.Collections;
using System.Diagnostics;

namespace InferenceGateway.Json;

/// <summary>A list as it was read with one item, as nearly all lists of a stream are: half the size of a List, and one as soon as it is changed.</summary>
[DebuggerDisplay("Count = {Count}")]
internal sealed class JsonSingle<T>(T item) : IList<T>, IReadOnlyList<T>
{
    private readonly T _item = item;
    private List<T>? _list;

    public int Count => _list?.Count ?? 1;

    public bool IsReadOnly => false;

    private List<T> Grown => _list ??= [_item];

    public T this[int index]
    {
        get => _list is { } list ? list[index]
            : index == 0 ? _item
            : throw new ArgumentOutOfRangeException(nameof(index), index, "The list has one item.");
        set => Grown[index] = value;
    }

    // Looking changes nothing, so that several threads may look.
    public int IndexOf(T item) => _list?.IndexOf(item) ?? (EqualityComparer<T>.Default.Equals(_item, item) ? 0 : -1);

    public bool Contains(T item) => IndexOf(item) >= 0;

    public void CopyTo(T[] array, int arrayIndex)
    {
        if (_list is { } list)
        {
            list.CopyTo(array, arrayIndex);
        }
        else
        {
            array[arrayIndex] = _item;
        }
    }

    public void Add(T item) => Grown.Add(item);

    public void Insert(int index, T item) => Grown.Insert(index, item);

    public bool Remove(T item) => Grown.Remove(item);

    public void RemoveAt(int index) => Grown.RemoveAt(index);

    public void Clear() => Grown.Clear();

    public IEnumerator<T> GetEnumerator() => _list is null ? One() : _list.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private IEnumerator<T> One()
    {
        yield return _item;
    }
}
