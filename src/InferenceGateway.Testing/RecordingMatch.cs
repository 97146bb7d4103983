namespace InferenceGateway.Testing;

/// <summary>Specifies which parts of a request must equal those of a recorded request, so that the recorded response is replayed.</summary>
public enum RecordingMatch
{
    /// <summary>
    /// The method, the path, the query, the headers in <see cref="RecordingOptions.MatchedHeaders"/> and the whole body. The order of
    /// query parameters and JSON members does not matter, and neither does the whitespace of JSON. Members in
    /// <see cref="RecordingOptions.IgnoredMembers"/> are not compared.
    /// </summary>
    Strict,

    /// <summary>
    /// The method, the path, the query parameter <c>provider</c>, and of the body the model, whether a stream is requested, the prompt, and
    /// the text of the last message of the user.
    /// </summary>
    Loose,
}
