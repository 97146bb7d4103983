using InferenceGateway.Testing.Recording.Format;
using InferenceGateway.Testing.Recording.Redaction;

namespace InferenceGateway.Testing.Recording.Matching;

/// <summary>Lists the differences between a recorded request and a received one.</summary>
internal sealed class RequestComparer(RecordingRules rules)
{
    private const string ProviderParameter = "provider";

    public List<ReplayDifference> Compare(ExchangeRequest recorded, ExchangeRequest received)
    {
        var differences = new List<ReplayDifference>();
        Add(differences, "method", recorded.Method, received.Method);
        Add(differences, "path", recorded.Path, received.Path);
        if (rules.Match == RecordingMatch.Loose)
        {
            var (before, now) = (recorded.Query.GetValueOrDefault(ProviderParameter), received.Query.GetValueOrDefault(ProviderParameter));
            Add(differences, Parameter(ProviderParameter), before, now);
            CompareMaps(differences, name => name, LooseContent.Of(recorded.Body), LooseContent.Of(received.Body));
        }
        else
        {
            CompareMaps(differences, Parameter, recorded.Query, received.Query);
            CompareMaps(differences, name => $"header '{name}'", recorded.Headers, received.Headers);
            CompareBodies(differences, recorded.Body, received.Body);
        }

        return differences;
    }

    private static string Parameter(string name) => $"query parameter '{name}'";

    private static void Add(List<ReplayDifference> differences, string place, string? recorded, string? received)
    {
        if (recorded != received && recorded != Redactor.Removed)
        {
            differences.Add(DifferenceText.Create(place, recorded, received));
        }
    }

    private void CompareMaps(
        List<ReplayDifference> differences,
        Func<string, string> place,
        IReadOnlyDictionary<string, string> recorded,
        IReadOnlyDictionary<string, string> received)
    {
        foreach (var name in recorded.Keys.Union(received.Keys).Where(name => !rules.Ignored.SelectsName(name)))
        {
            Add(differences, place(name), recorded.GetValueOrDefault(name), received.GetValueOrDefault(name));
        }
    }

    private void CompareBodies(List<ReplayDifference> differences, RecordedBody? recorded, RecordedBody? received)
    {
        if (recorded?.Kind != received?.Kind)
        {
            differences.Add(DifferenceText.Create("body", recorded?.Json, received?.Json));
        }
        else if (recorded is not null && received is not null && recorded.Json != received.Json)
        {
            new JsonComparer(rules.Ignored, differences).Compare(recorded.Value, received.Value);
        }
    }
}
