namespace InferenceGateway.Testing.Recording.Matching;

/// <summary>Selects the recorded exchange for a request: those that match, one after the other, and then the last of them again.</summary>
internal sealed class ExchangeSelector(IReadOnlyList<RecordedExchange> exchanges, RecordingRules rules)
{
    private readonly RequestComparer _comparer = new(rules);
    private readonly bool[] _used = new bool[exchanges.Count];

    public RecordedExchange? Select(ExchangeRequest received)
    {
        RecordedExchange? last = null;
        for (var index = 0; index < exchanges.Count; index++)
        {
            if (_comparer.Compare(exchanges[index].Request, received).Count > 0)
            {
                continue;
            }

            last = exchanges[index];
            if (!_used[index])
            {
                _used[index] = true;
                break;
            }
        }

        return last;
    }

    /// <summary>Gets the number of the exchange with the fewest differences, preferably one with the same method and path.</summary>
    public (int? Number, IReadOnlyList<ReplayDifference> Differences) Nearest(ExchangeRequest received) => exchanges
        .Select((exchange, index) => (Exchange: exchange, Number: (int?)(index + 1), Differences: _comparer.Compare(exchange.Request, received)))
        .OrderBy(compared => compared.Exchange.Request.Path != received.Path)
        .ThenBy(compared => compared.Exchange.Request.Method != received.Method)
        .ThenBy(compared => compared.Differences.Count)
        .Select(compared => (compared.Number, (IReadOnlyList<ReplayDifference>)compared.Differences))
        .FirstOrDefault((null, []));
}
