using System.Diagnostics;
using System.Text;

namespace InferenceGateway.Benchmarks.Harness;

/// <summary>What a client hands out, counted; kept as text only where answers are compared before the timing.</summary>
internal sealed class Tally(bool keeps = false)
{
    private readonly StringBuilder? _text = keeps ? new() : null;

    public long Items { get; private set; }

    public long Length { get; private set; }

    /// <summary>When the first item came, as a time stamp.</summary>
    public long First { get; private set; }

    public string Text => _text?.ToString() ?? "";

    /// <summary>An empty one that keeps texts if this one does: for what runs at the same time.</summary>
    public Tally Another() => new(keeps: _text is not null);

    public void Add(string? piece)
    {
        if (First == 0)
        {
            First = Stopwatch.GetTimestamp();
        }

        Items++;
        Length += piece?.Length ?? 0;
        _text?.Append(piece);
    }
}
