using InferenceGateway.Testing.Hosting;
using InferenceGateway.Testing.Recording.Format;
using InferenceGateway.Testing.Recording.Matching;
using InferenceGateway.Testing.Recording.Redaction;

namespace InferenceGateway.Testing.Recording;

/// <summary>Answers requests with recorded responses.</summary>
internal sealed class ReplayGateway : IGatewayBackend
{
    // No client sends a request again after this status.
    private const int FailureStatus = 400;

    private readonly object _lock = new();
    private readonly List<ReplayMiss> _misses = [];
    private readonly ExchangeSelector _selector;
    private readonly string _path;
    private readonly RecordingRules _rules;

    private ReplayGateway(string path, IReadOnlyList<RecordedExchange> exchanges, RecordingRules rules)
    {
        _path = path;
        _rules = rules;
        _selector = new ExchangeSelector(exchanges, rules);
    }

    public IReadOnlyList<ReplayMiss> Misses
    {
        get
        {
            lock (_lock)
            {
                return _misses.ToArray();
            }
        }
    }

    public static async Task<ReplayGateway> LoadAsync(string path, RecordingRules rules, CancellationToken cancellationToken)
    {
        if (!File.Exists(path))
        {
            throw new FileNotFoundException($"There is no recording '{path}'. Record it with FakeGateway.RecordAsync.", path);
        }

        return new ReplayGateway(path, await RecordingReader.ReadAsync(path, cancellationToken).ConfigureAwait(false), rules);
    }

    /// <summary>Creates the reply that says why a request could not be answered.</summary>
    public static FakeReply Failure(string message) => FakeReply.Error(FailureStatus, message);

    public FakeReply? Refuse(RecordedRequest request) => null;

    public FakeReply Answer(RecordedRequest request)
    {
        var received = ExchangeRequest.Create(request, _rules, new Redactor(request, _rules.Removed));
        lock (_lock)
        {
            if (_selector.Select(received) is { } exchange)
            {
                return exchange.Response.ToReply(_rules.PauseScale);
            }

            var (nearest, differences) = _selector.Nearest(received);
            var miss = new ReplayMiss(request, _path) { NearestExchange = nearest, Differences = differences };
            _misses.Add(miss);
            return Failure(miss.ToString());
        }
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
