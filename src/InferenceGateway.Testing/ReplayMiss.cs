using System.Globalization;

namespace InferenceGateway.Testing;

/// <summary>Represents a request for which the replayed recording has no response.</summary>
public sealed class ReplayMiss
{
    private const int MostDifferences = 8;

    internal ReplayMiss(RecordedRequest request, string recording)
    {
        Request = request;
        Recording = recording;
    }

    /// <summary>Gets the request.</summary>
    public RecordedRequest Request { get; }

    /// <summary>Gets the path of the recording.</summary>
    public string Recording { get; }

    /// <summary>Gets the number of the recorded exchange that is most similar, beginning with 1; <see langword="null"/> if the recording is empty.</summary>
    public int? NearestExchange { get; internal init; }

    /// <summary>Gets the differences between the request and the request of <see cref="NearestExchange"/>. They are empty if the recording is empty.</summary>
    public IReadOnlyList<ReplayDifference> Differences { get; internal init; } = [];

    /// <summary>Returns a description of the miss.</summary>
    /// <returns>The request, the nearest exchange, and the first differences.</returns>
    public override string ToString()
    {
        var start = $"{Recording} has no response for {Request.Method} {Request.Path}.";
        if (NearestExchange is not { } nearest)
        {
            return $"{start} The recording is empty.";
        }

        var lines = Differences.Take(MostDifferences).Select(difference => difference.ToString()).ToList();
        if (Differences.Count > MostDifferences)
        {
            lines.Add($"and {Differences.Count - MostDifferences} more");
        }

        return string.Create(CultureInfo.InvariantCulture, $"{start} The nearest is exchange {nearest}, which differs in:\n  {string.Join("\n  ", lines)}");
    }
}
