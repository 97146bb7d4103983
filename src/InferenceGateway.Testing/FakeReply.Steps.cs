using System.Text;
using InferenceGateway.Testing.Replies;
using InferenceGateway.Testing.Wire;

namespace InferenceGateway.Testing;

public sealed partial class FakeReply
{
    /// <summary>Writes one piece of the body and flushes it. An empty piece is ignored.</summary>
    /// <param name="text">The piece, written as UTF-8.</param>
    /// <returns>The reply with the step.</returns>
    /// <exception cref="InvalidOperationException">The reply already has an ending.</exception>
    public FakeReply Write(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Write(Encoding.UTF8.GetBytes(text));
    }

    /// <inheritdoc cref="Write(string)"/>
    /// <param name="bytes">The piece.</param>
    public FakeReply Write(ReadOnlySpan<byte> bytes) => bytes.IsEmpty ? this : Add(new WriteStep(bytes.ToArray()));

    /// <summary>Writes a text in several pieces, split at positions of its UTF-8 bytes.</summary>
    /// <param name="text">The complete text.</param>
    /// <param name="offsets">The positions at which to split, in ascending order.</param>
    /// <returns>The reply with the steps.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An offset is outside the text, or less than the previous one.</exception>
    public FakeReply Split(string text, params int[] offsets)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Split(Encoding.UTF8.GetBytes(text), offsets);
    }

    /// <summary>Writes bytes in several pieces, split at these positions.</summary>
    /// <param name="bytes">All bytes.</param>
    /// <param name="offsets">The positions at which to split, in ascending order.</param>
    /// <returns>The reply with the steps.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An offset is outside the bytes, or less than the previous one.</exception>
    /// <remarks>
    /// The client may receive consecutive pieces in one read. If each piece must be a separate read, call <see cref="Write(string)"/>
    /// for each of them with a <see cref="Delay"/> or <see cref="WaitFor"/> in between.
    /// </remarks>
    public FakeReply Split(ReadOnlySpan<byte> bytes, params int[] offsets)
    {
        ArgumentNullException.ThrowIfNull(offsets);
        var (reply, start) = (this, 0);
        foreach (var offset in offsets)
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(offset, start, nameof(offsets));
            ArgumentOutOfRangeException.ThrowIfGreaterThan(offset, bytes.Length, nameof(offsets));
            reply = reply.Write(bytes[start..offset]);
            start = offset;
        }

        return reply.Write(bytes[start..]);
    }

    /// <summary>Writes a server-sent event as one piece: <c>data: …</c> and a blank line.</summary>
    /// <param name="data">The data of the event, which is one line.</param>
    /// <returns>The reply with the step.</returns>
    /// <exception cref="InvalidOperationException">The reply already has an ending.</exception>
    public FakeReply Event(string data) => Write(new ServerEvent(Name: null, data).ToString());

    /// <summary>
    /// Writes a server-sent event with a name as one piece: <c>event: …</c>, <c>data: …</c> and a blank line. The streams of
    /// <c>/v1/messages</c> and <c>/v1/responses</c> consist of such events.
    /// </summary>
    /// <param name="name">The name of the event, for example <c>message_stop</c>.</param>
    /// <param name="data">The data of the event, which is one line.</param>
    /// <returns>The reply with the step.</returns>
    /// <exception cref="InvalidOperationException">The reply already has an ending.</exception>
    public FakeReply Event(string name, string data)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        ArgumentNullException.ThrowIfNull(data);
        return Write(new ServerEvent(name, data).ToString());
    }

    /// <summary>Writes <c>data: [DONE]</c>, which ends a chat stream.</summary>
    /// <returns>The reply with the step.</returns>
    /// <exception cref="InvalidOperationException">The reply already has an ending.</exception>
    public FakeReply Done() => Event("[DONE]");

    /// <summary>Waits between two pieces. The status and the headers are sent before.</summary>
    /// <param name="delay">The delay, measured by <see cref="FakeGatewayOptions.TimeProvider"/>.</param>
    /// <returns>The reply with the step.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="delay"/> is negative.</exception>
    /// <exception cref="InvalidOperationException">The reply already has an ending.</exception>
    public FakeReply Delay(TimeSpan delay) => Add(new DelayStep(delay));

    /// <summary>Waits between two pieces until a task has completed, successfully or not. The status and the headers are sent before.</summary>
    /// <param name="gate">The task to wait for.</param>
    /// <returns>The reply with the step.</returns>
    /// <exception cref="InvalidOperationException">The reply already has an ending.</exception>
    public FakeReply WaitFor(Task gate) => Add(new GateStep(gate));

    internal FakeReply AddRange(IEnumerable<ReplyStep> steps)
    {
        ThrowIfEnded();
        return new FakeReply(Plan with { Steps = Plan.Steps.AddRange(steps) });
    }

    private FakeReply Add(ReplyStep step)
    {
        ThrowIfEnded();
        return new FakeReply(Plan with { Steps = Plan.Steps.Add(step) });
    }
}
