using InferenceGateway.Testing.Replies;

namespace InferenceGateway.Testing;

public sealed partial class FakeReply
{
    /// <summary>
    /// Ends the reply normally. The connection stays open for the next request, except after a raw reply, which closes it. Replies
    /// without another ending end in this way.
    /// </summary>
    /// <returns>The reply with its ending.</returns>
    /// <exception cref="InvalidOperationException">The reply already has an ending.</exception>
    public FakeReply End() => Ended(ReplyEnding.End);

    /// <summary>Closes the connection in an orderly way (FIN) before the body is complete, like a proxy that is shut down.</summary>
    /// <returns>The reply with its ending.</returns>
    /// <exception cref="InvalidOperationException">The reply already has an ending.</exception>
    public FakeReply Close() => Ended(ReplyEnding.Close);

    /// <summary>
    /// Resets the connection (RST). On some systems, the client loses data that it has not read yet. Add a <see cref="Delay"/> before
    /// the reset to give it time.
    /// </summary>
    /// <returns>The reply with its ending.</returns>
    /// <exception cref="InvalidOperationException">The reply already has an ending.</exception>
    public FakeReply Reset() => Ended(ReplyEnding.Reset);

    /// <summary>Sends nothing more, and keeps the connection open until the client closes it or the gateway stops.</summary>
    /// <returns>The reply with its ending.</returns>
    /// <exception cref="InvalidOperationException">The reply already has an ending.</exception>
    public FakeReply Hang() => Ended(ReplyEnding.Hang);

    private FakeReply Ended(ReplyEnding ending)
    {
        ThrowIfEnded();
        return new FakeReply(Plan with { Ending = ending });
    }

    private void ThrowIfEnded()
    {
        if (Plan.Ending is { } ending)
        {
            throw new InvalidOperationException($"Nothing can be added after {ending}, which ends the reply.");
        }
    }
}
