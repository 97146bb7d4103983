using System.Text;
using InferenceGateway.Testing.Replies;
using InferenceGateway.Testing.Wire;

namespace InferenceGateway.Testing;

public sealed partial class FakeReply
{
    /// <summary>Writes one piece of the body and flushes it. An empty one writes nothing.</summary>
    /// <param name="text">The piece, written as UTF-8.</param>
    /// <returns>The reply with the step.</returns>
    /// <exception cref="InvalidOperationException">The reply was ended before.</exception>
    public FakeReply Write(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Write(Encoding.UTF8.GetBytes(text));
    }

    /// <inheritdoc cref="Write(string)"/>
    /// <param name="bytes">The piece.</param>
    public FakeReply Write(ReadOnlySpan<byte> bytes) => bytes.IsEmpty ? this : Add(new WriteStep(bytes.ToArray()));

    /// <summary>Writes a text in several pieces, cut at these positions of its UTF-8 bytes.</summary>
    /// <param name="text">The whole text.</param>
    /// <param name="offsets">Where to cut, in ascending order.</param>
    /// <returns>The reply with the steps.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An offset lies outside of the text, or before the one in front of it.</exception>
    public FakeReply Split(string text, params int[] offsets)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Split(Encoding.UTF8.GetBytes(text), offsets);
    }

    /// <summary>Writes bytes in several pieces, cut at these positions.</summary>
    /// <param name="bytes">All bytes.</param>
    /// <param name="offsets">Where to cut, in ascending order.</param>
    /// <returns>The reply with the steps.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An offset lies outside of the bytes, or before the one in front of it.</exception>
    /// <remarks>
    /// Pieces that follow each other at once may reach a client's buffer together. Where each must be a read of its own,
    /// put <see cref="Delay"/> or <see cref="WaitFor"/> between calls of <see cref="Write(string)"/>.
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

    /// <summary>Writes a server-sent event, <c>data: …</c> and a blank line, as one piece.</summary>
    /// <param name="data">The event's data, one line.</param>
    /// <returns>The reply with the step.</returns>
    /// <exception cref="InvalidOperationException">The reply was ended before.</exception>
    public FakeReply Event(string data) => Write(new ServerEvent(Name: null, data).ToString());

    /// <summary>
    /// Writes a server-sent event with a name, <c>event: …</c>, <c>data: …</c> and a blank line, as one piece: the streams
    /// of <c>/v1/messages</c> and <c>/v1/responses</c> are made of them.
    /// </summary>
    /// <param name="name">The event's name, for instance <c>message_stop</c>.</param>
    /// <param name="data">The event's data, one line.</param>
    /// <returns>The reply with the step.</returns>
    /// <exception cref="InvalidOperationException">The reply was ended before.</exception>
    public FakeReply Event(string name, string data)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        ArgumentNullException.ThrowIfNull(data);
        return Write(new ServerEvent(name, data).ToString());
    }

    /// <summary>Writes <c>data: [DONE]</c>, the end of a chat stream.</summary>
    /// <returns>The reply with the step.</returns>
    /// <exception cref="InvalidOperationException">The reply was ended before.</exception>
    public FakeReply Done() => Event("[DONE]");

    /// <summary>Waits between two pieces. The status and headers are sent before.</summary>
    /// <param name="delay">How long, on the clock of <see cref="FakeGatewayOptions.TimeProvider"/>.</param>
    /// <returns>The reply with the step.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="delay"/> is negative.</exception>
    /// <exception cref="InvalidOperationException">The reply was ended before.</exception>
    public FakeReply Delay(TimeSpan delay) => Add(new DelayStep(delay));

    /// <summary>Waits between two pieces until a task has ended, well or not. The status and headers are sent before.</summary>
    /// <param name="gate">The task to wait for.</param>
    /// <returns>The reply with the step.</returns>
    /// <exception cref="InvalidOperationException">The reply was ended before.</exception>
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
