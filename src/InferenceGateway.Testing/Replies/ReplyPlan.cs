using System.Collections.Immutable;
using Microsoft.AspNetCore.Http;

namespace InferenceGateway.Testing.Replies;

/// <summary>The content of a reply.</summary>
internal sealed record ReplyPlan
{
    public int Status { get; init; } = 200;

    public bool IsRaw { get; init; }

    public ImmutableDictionary<string, string> Headers { get; init; } =
        ImmutableDictionary.Create<string, string>(StringComparer.OrdinalIgnoreCase);

    public ImmutableArray<WaitStep> Before { get; init; } = [];

    public ImmutableArray<ReplyStep> Steps { get; init; } = [];

    public ReplyEnding? Ending { get; init; }

    /// <summary>Creates the start of the reply for a request and the delay before each chunk; null if it does not depend on them.</summary>
    public Func<RecordedRequest, TimeSpan, FakeReply>? Content { get; init; }

    /// <summary>Sends the whole reply; null if the plan describes it.</summary>
    public Func<HttpContext, CancellationToken, Task>? Relay { get; init; }

    /// <summary>The length of a body that is sent without chunked encoding; null for other bodies.</summary>
    public long? ContentLength => this switch
    {
        { Ending: not (null or ReplyEnding.End) } or { Status: 204 or 304 } => null,
        _ when Headers.TryGetValue("Content-Type", out var type) && type.StartsWith("text/event-stream", StringComparison.Ordinal) => null,
        { Steps: [] } => 0,
        { Steps: [WriteStep only] } => only.Bytes.Length,
        _ => null,
    };

    /// <summary>Creates the plan for a request: its content, followed by everything that was added to the reply.</summary>
    public ReplyPlan For(RecordedRequest request, TimeSpan chunkDelay)
    {
        if (Content is null)
        {
            return this;
        }

        var content = Content(request, chunkDelay).Plan;
        return content with
        {
            Headers = content.Headers.SetItems(Headers),
            Before = content.Before.AddRange(Before),
            Steps = content.Steps.AddRange(Steps),
            Ending = Ending,
        };
    }
}
