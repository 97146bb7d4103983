using InferenceGateway.Testing.Recording.Format;
using InferenceGateway.Testing.Replies;

namespace InferenceGateway.Testing.Recording;

/// <summary>A recorded response: its status, or none if the connection ended before it, and a body or the events of a stream.</summary>
internal sealed record ExchangeResponse
{
    public int? Status { get; init; }

    /// <summary>The milliseconds between the request and the headers.</summary>
    public long AfterMs { get; init; }

    public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>();

    public RecordedBody? Body { get; init; }

    public IReadOnlyList<RecordedEvent>? Events { get; init; }

    /// <summary><see cref="ReplyEnding.Hang"/> if the client closed the connection before the response was complete.</summary>
    public ReplyEnding Ending { get; init; }

    public FakeReply ToReply(double pauseScale) => new(new ReplyPlan
    {
        IsRaw = Status is null,
        Status = Status ?? 0,
        Headers = new ReplyPlan().Headers.SetItems(Headers),
        Before = [.. Pause(AfterMs, pauseScale)],
        Steps = [.. Steps(pauseScale)],
        Ending = Ending,
    });

    private static IEnumerable<DelayStep> Pause(long milliseconds, double scale) =>
        milliseconds * scale > 0 ? [new DelayStep(TimeSpan.FromMilliseconds(milliseconds * scale))] : [];

    private IEnumerable<ReplyStep> Steps(double pauseScale) => Events is null
        ? Body is null ? [] : [new WriteStep(Body.ToBytes())]
        : Events.SelectMany(sent => Pause(sent.AfterMs, pauseScale).Append<ReplyStep>(new WriteStep(sent.Bytes)));
}
