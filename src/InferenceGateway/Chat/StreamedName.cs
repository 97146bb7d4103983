using System.Text;
using InferenceGateway.Streaming;

namespace InferenceGateway.Chat;

/// <summary>The name of a tool, which usually arrives in one piece. The cost of a further piece does not grow with the name.</summary>
/// <param name="name">The name so far; null if there is none.</param>
internal struct StreamedName(string? name)
{
    private string? _name = name;
    private StringBuilder? _pieces;

    public readonly int Length => _pieces?.Length ?? _name?.Length ?? 0;

    public readonly bool Is(string text) => text.Length == Length && IsStartOf(text);

    public readonly bool IsStartOf(string text) =>
        _pieces is null ? text.StartsWith(_name ?? "", StringComparison.Ordinal) : text.Length >= _pieces.Length && _pieces.Equals(text.AsSpan(0, _pieces.Length));

    public void Set(string text, ResponseBudget budget)
    {
        budget.Take(text.Length - Length);
        (_name, _pieces) = (text, null);
    }

    public void Append(string piece, ResponseBudget budget)
    {
        budget.Take(piece);
        (_pieces ??= new StringBuilder(_name)).Append(piece);
    }

    public override readonly string? ToString() => _pieces?.ToString() ?? _name;
}
