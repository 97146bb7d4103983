using System.Text;

namespace InferenceGateway.Responses;

/// <summary>The texts of one item, by part.</summary>
internal sealed class StreamedTexts
{
    private readonly SortedDictionary<long, (StringBuilder Text, bool IsRefusal)> _parts = [];

    public bool IsEmpty => _parts.Count == 0;

    public IEnumerable<(string Text, bool IsRefusal)> Parts => _parts.Values.Select(static part => (part.Text.ToString(), part.IsRefusal));

    public void Append(long index, bool isRefusal, string? piece) => At(index, isRefusal).Append(piece);

    public void Replace(long index, bool isRefusal, string whole) => At(index, isRefusal).Clear().Append(whole);

    private StringBuilder At(long index, bool isRefusal)
    {
        if (!_parts.TryGetValue(index, out var part))
        {
            _parts.Add(index, part = (new StringBuilder(), isRefusal));
        }

        return part.Text;
    }
}
