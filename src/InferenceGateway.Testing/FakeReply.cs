using System.Buffers;
using System.Diagnostics;
using InferenceGateway.Testing.Replies;

namespace InferenceGateway.Testing;

/// <summary>
/// What <see cref="FakeGateway"/> answers to one request. A static method begins a reply; the others add to it, each
/// giving a new reply, so that a reply may be kept and used many times.
/// </summary>
/// <remarks>
/// A body that is written in one piece has a <c>Content-Length</c>, one of several pieces and every event stream is
/// chunked. Each piece reaches the network before the next step begins. A reply that no method has ended otherwise ends
/// cleanly after its last step.
/// </remarks>
/// <example>
/// A stream that is cut after its first chunk, and a server that closes the connection without an answer:
/// <code>
/// FakeReply.Events([chunk], done: false).Delay(TimeSpan.FromMilliseconds(50)).Reset();
/// FakeReply.RawHttp();
/// </code>
/// </example>
[DebuggerDisplay("{Plan}")]
public sealed partial class FakeReply
{
    private static readonly SearchValues<char> s_lineBreaks = SearchValues.Create("\r\n\0");

    private FakeReply(ReplyPlan plan) => Plan = plan;

    internal ReplyPlan Plan { get; }

    /// <summary>Sets a response header, in the place of one of the same name (<c>Content-Type</c> as well).</summary>
    /// <param name="name">The header's name.</param>
    /// <param name="value">The header's value.</param>
    /// <returns>The reply with the header.</returns>
    /// <exception cref="ArgumentException">The name is empty, or either holds a line break.</exception>
    /// <exception cref="InvalidOperationException">The reply is <see cref="RawHttp(string)"/>: its bytes are all there is.</exception>
    public FakeReply WithHeader(string name, string value)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentNullException.ThrowIfNull(value);
        if (name.AsSpan().ContainsAny(s_lineBreaks) || value.AsSpan().ContainsAny(s_lineBreaks))
        {
            throw new ArgumentException("A header holds no line break; use RawHttp to send broken ones.", nameof(value));
        }

        if (Plan.IsRaw)
        {
            throw new InvalidOperationException("A raw reply has no headers but those among its bytes.");
        }

        return new FakeReply(Plan with { Headers = Plan.Headers.SetItem(name, value) });
    }

    /// <summary>Sends nothing, not even the status, before the time is over.</summary>
    /// <param name="delay">The time from the request's arrival, on the clock of <see cref="FakeGatewayOptions.TimeProvider"/>.</param>
    /// <returns>The reply with the delay.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="delay"/> is negative.</exception>
    public FakeReply StartAfter(TimeSpan delay) => new(Plan with { Before = Plan.Before.Add(new DelayStep(delay)) });

    /// <summary>Sends nothing, not even the status, before the task has ended, well or not.</summary>
    /// <param name="gate">The task to wait for.</param>
    /// <returns>The reply with the wait.</returns>
    public FakeReply StartAfter(Task gate) => new(Plan with { Before = Plan.Before.Add(new GateStep(gate)) });
}
