using System.Text;
using InferenceGateway.Streaming;

namespace InferenceGateway.Responses;

/// <summary>The texts of one item, by part.</summary>
/// <param name="budget">The limit on the response.</param>
internal sealed class StreamedTexts(ResponseBudget budget)
{
    private readonly SortedDictionary<long, (StringBuilder Text, bool IsRefusal)> _parts = [];

    public bool IsEmpty => _parts.Count == 0;

    public IEnumerable<(string Text, bool IsRefusal)> Parts => _parts.Values.Select(static part => (part.Text.ToString(), part.IsRefusal));

    public void Append(long index, bool isRefusal, string? piece)
    {
        budget.Take(piece);
        At(index, isRefusal).Append(piece);
    }

    public void Replace(long index, bool isRefusal, string whole)
    {
        var text = At(index, isRefusal);
        budget.Take(whole.Length - text.Length);
        text.Clear().Append(whole);
    }

    public void Clear() => _parts.Clear();

    private StringBuilder At(long index, bool isRefusal)
    {
        if (!_parts.TryGetValue(index, out var part))
        {
            budget.TakeObject();
            _parts.Add(index, part = (new StringBuilder(), isRefusal));
        }

        return part.Text;
    }
}
