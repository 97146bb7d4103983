using InferenceGateway.Streaming;

namespace InferenceGateway.Chat;

/// <summary>The parts of a streamed response, such as its choices, by index.</summary>
/// <param name="create">Creates the part with an index.</param>
/// <param name="budget">The limit on the response.</param>
internal sealed class IndexedParts<T>(Func<long, T> create, ResponseBudget budget)
    where T : class
{
    private readonly SortedDictionary<long, T> _parts = [];
    private T? _last;
    private long _lastIndex;

    public bool IsEmpty => _last is null;

    /// <summary>The index of the part that was returned last; null if there is none.</summary>
    public long? LastIndex => _last is null ? null : _lastIndex;

    /// <summary>All parts, in the order of their indices.</summary>
    public IEnumerable<T> InOrder => _parts.Values;

    public void Clear()
    {
        _parts.Clear();
        _last = null;
    }

    public T? Find(long index) => _parts.TryGetValue(index, out var part) ? part : null;

    /// <summary>Gets the part with an index, and creates it if it does not exist.</summary>
    public T At(long index)
    {
        // Most chunks belong to the same part as the chunk before, which saves the look-up.
        if (_last is not null && _lastIndex == index)
        {
            return _last;
        }

        if (!_parts.TryGetValue(index, out var part))
        {
            budget.TakeObject();
            _parts.Add(index, part = create(index));
        }

        _lastIndex = index;
        return _last = part;
    }
}
