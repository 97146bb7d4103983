using InferenceGateway.Testing.Replies;
using Microsoft.AspNetCore.Http;

namespace InferenceGateway.Testing.Hosting;

/// <summary>Sends a reply: performs its waits, writes its pieces, and ends it.</summary>
internal sealed class ReplySender(TimeProvider timeProvider, TimeSpan chunkDelay)
{
    public async Task SendAsync(HttpContext context, FakeReply reply, RecordedRequest request, CancellationToken cancellationToken)
    {
        var plan = reply.Plan.For(request, chunkDelay);
        if (plan.Relay is { } relay)
        {
            await relay(context, cancellationToken).ConfigureAwait(false);
            return;
        }

        var connection = new ClientConnection(context);
        IReplyWriter writer = plan.IsRaw ? new RawReplyWriter(connection) : new HttpReplyWriter(context.Response);

        foreach (var wait in plan.Before)
        {
            await wait.WaitAsync(timeProvider, cancellationToken).ConfigureAwait(false);
        }

        await writer.StartAsync(plan, cancellationToken).ConfigureAwait(false);
        for (var index = 0; index < plan.Steps.Length; index++)
        {
            // A client that has received everything may close the connection at once, which does not count as an abort.
            if (index == plan.Steps.Length - 1 && plan is { Steps: [.., WriteStep], Ending: not ReplyEnding.Hang })
            {
                request.MarkAnswered();
            }

            await PlayAsync(plan.Steps[index], writer, cancellationToken).ConfigureAwait(false);
        }

        await EndAsync(plan, connection, request, cancellationToken).ConfigureAwait(false);
    }

    private Task PlayAsync(ReplyStep step, IReplyWriter writer, CancellationToken cancellationToken) => step switch
    {
        WriteStep write => writer.WriteAsync(write.Bytes, cancellationToken),
        WaitStep wait => wait.WaitAsync(timeProvider, cancellationToken),
        _ => throw new NotSupportedException($"The step {step} is not supported."),
    };

    private static Task EndAsync(
        ReplyPlan plan,
        ClientConnection connection,
        RecordedRequest request,
        CancellationToken cancellationToken)
    {
        if (plan.Ending is ReplyEnding.Hang)
        {
            return Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, cancellationToken);
        }

        request.MarkAnswered();
        if (plan.Ending is ReplyEnding.Reset)
        {
            connection.Reset();
            return Task.CompletedTask;
        }

        return plan.IsRaw || plan.Ending is ReplyEnding.Close
            ? connection.CloseAsync(cancellationToken)
            : Task.CompletedTask;
    }
}
