using InferenceGateway.Testing.Replies;

namespace InferenceGateway.Testing;

public sealed partial class FakeReply
{
    /// <summary>
    /// Ends the reply cleanly; the connection stays open for the next request, that of a raw reply is closed. Every reply
    /// without another ending ends so.
    /// </summary>
    /// <returns>The reply with its ending.</returns>
    /// <exception cref="InvalidOperationException">The reply was ended before.</exception>
    public FakeReply End() => Ended(ReplyEnding.End);

    /// <summary>Closes the connection in order (FIN), the body unfinished: as when a proxy in between is shut down.</summary>
    /// <returns>The reply with its ending.</returns>
    /// <exception cref="InvalidOperationException">The reply was ended before.</exception>
    public FakeReply Close() => Ended(ReplyEnding.Close);

    /// <summary>
    /// Resets the connection (RST). On some systems a client loses what it has not read yet; a <see cref="Delay"/> before
    /// gives it time.
    /// </summary>
    /// <returns>The reply with its ending.</returns>
    /// <exception cref="InvalidOperationException">The reply was ended before.</exception>
    public FakeReply Reset() => Ended(ReplyEnding.Reset);

    /// <summary>Sends nothing more, and keeps the connection until the client goes or the gateway ends.</summary>
    /// <returns>The reply with its ending.</returns>
    /// <exception cref="InvalidOperationException">The reply was ended before.</exception>
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
            throw new InvalidOperationException($"Nothing comes after {ending}: it ends the reply.");
        }
    }
}
