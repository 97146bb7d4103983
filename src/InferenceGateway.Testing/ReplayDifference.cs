namespace InferenceGateway.Testing;

/// <summary>Represents one difference between a request and a recorded request. Long values are shortened to the place where they differ.</summary>
public sealed class ReplayDifference
{
    internal ReplayDifference(string place, string? recorded, string? received)
    {
        Place = place;
        Recorded = recorded;
        Received = received;
    }

    /// <summary>Gets the place of the difference: a JSON Pointer into the body, or a description such as <c>path</c> or <c>query parameter 'provider'</c>.</summary>
    public string Place { get; }

    /// <summary>Gets the recorded value, as JSON if it is a JSON value; <see langword="null"/> if the recorded request has none.</summary>
    public string? Recorded { get; }

    /// <summary>Gets the received value, as JSON if it is a JSON value; <see langword="null"/> if the received request has none.</summary>
    public string? Received { get; }

    /// <summary>Returns a description of the difference.</summary>
    /// <returns>The place and both values.</returns>
    public override string ToString() => $"{Place}: recorded {Recorded ?? "nothing"}, received {Received ?? "nothing"}";
}
