using InferenceGateway.Testing.Recording.Format;
using InferenceGateway.Testing.Recording.Redaction;

namespace InferenceGateway.Testing.Recording;

/// <summary>The parts of a request that are recorded and compared, without what must not be written to the file.</summary>
internal sealed record ExchangeRequest
{
    public required string Method { get; init; }

    public required string Path { get; init; }

    public required IReadOnlyDictionary<string, string> Query { get; init; }

    public required IReadOnlyDictionary<string, string> Headers { get; init; }

    public RecordedBody? Body { get; init; }

    public static ExchangeRequest Create(RecordedRequest request, RecordingRules rules, Redactor redactor) => new()
    {
        Method = request.Method,
        Path = redactor.Text(request.RawTarget.Split('?')[0]),
        Query = Sort(request.Query, StringComparer.Ordinal, redactor),
        Headers = Sort(
            request.Headers.Where(header => rules.MatchedHeaders.Contains(header.Key)), StringComparer.OrdinalIgnoreCase, redactor),
        Body = RecordedBody.OfRequest(request, redactor),
    };

    private static SortedDictionary<string, string> Sort(
        IEnumerable<KeyValuePair<string, string>> values, StringComparer comparer, Redactor redactor)
    {
        var sorted = new SortedDictionary<string, string>(comparer);
        foreach (var (name, value) in values)
        {
            sorted[name] = redactor.Parameter(name, value);
        }

        return sorted;
    }
}
