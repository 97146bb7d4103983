using System.Buffers;
using System.Diagnostics;
using InferenceGateway.Testing.Replies;

namespace InferenceGateway.Testing;

/// <summary>
/// Represents a reply of <see cref="FakeGateway"/> to one request. Create a reply with a static method, and extend it with the other
/// methods. Each of them returns a new reply, so that a reply can be stored and used several times.
/// </summary>
/// <remarks>
/// A body that is written in one piece has a <c>Content-Length</c>. A body of several pieces and every event stream are chunked. Each
/// piece is sent to the network before the next step begins. Unless a method specifies another ending, the reply ends normally
/// after its last step.
/// </remarks>
/// <example>
/// A stream that is cut off after its first chunk, and a server that closes the connection without a response:
/// <code>
/// FakeReply.Events([chunk], done: false).Delay(TimeSpan.FromMilliseconds(50)).Reset();
/// FakeReply.RawHttp();
/// </code>
/// </example>
[DebuggerDisplay("{Plan}")]
public sealed partial class FakeReply
{
    private static readonly SearchValues<char> s_lineBreaks = SearchValues.Create("\r\n\0");

    internal FakeReply(ReplyPlan plan) => Plan = plan;

    internal ReplyPlan Plan { get; }

    /// <summary>Sets a response header. It replaces a header of the same name, including <c>Content-Type</c>.</summary>
    /// <param name="name">The name of the header.</param>
    /// <param name="value">The value of the header.</param>
    /// <returns>The reply with the header.</returns>
    /// <exception cref="ArgumentException">The name is empty, or the name or the value contains a line break.</exception>
    /// <exception cref="InvalidOperationException">The reply is a <see cref="RawHttp(string)"/> reply, whose headers are part of its bytes.</exception>
    public FakeReply WithHeader(string name, string value)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentNullException.ThrowIfNull(value);
        if (name.AsSpan().ContainsAny(s_lineBreaks) || value.AsSpan().ContainsAny(s_lineBreaks))
        {
            throw new ArgumentException("A header cannot contain a line break. Use RawHttp to send a malformed header.", nameof(value));
        }

        if (Plan.IsRaw)
        {
            throw new InvalidOperationException("A raw reply has no separate headers. Add them to its bytes.");
        }

        return new FakeReply(Plan with { Headers = Plan.Headers.SetItem(name, value) });
    }

    /// <summary>Sends nothing, not even the status, before a delay has elapsed.</summary>
    /// <param name="delay">The delay from the arrival of the request, measured by <see cref="FakeGatewayOptions.TimeProvider"/>.</param>
    /// <returns>The reply with the delay.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="delay"/> is negative.</exception>
    public FakeReply StartAfter(TimeSpan delay) => new(Plan with { Before = Plan.Before.Add(new DelayStep(delay)) });

    /// <summary>Sends nothing, not even the status, before a task has completed, successfully or not.</summary>
    /// <param name="gate">The task to wait for.</param>
    /// <returns>The reply with the wait.</returns>
    public FakeReply StartAfter(Task gate) => new(Plan with { Before = Plan.Before.Add(new GateStep(gate)) });
}
