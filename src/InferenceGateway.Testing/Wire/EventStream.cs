using System.Text;
using InferenceGateway.Testing.Replies;

namespace InferenceGateway.Testing.Wire;

/// <summary>Creates streams of events with the same delay before each event.</summary>
internal static class EventStream
{
    public static FakeReply Create(IEnumerable<ServerEvent> events, TimeSpan delay)
    {
        var reply = FakeReply.EventStream();
        if (delay == TimeSpan.Zero)
        {
            return reply.AddRange(events.Select(Write));
        }

        // Like for the gateway, the headers are sent with the first event.
        return reply
            .StartAfter(delay)
            .AddRange(events.SelectMany((sent, index) => index == 0 ? [Write(sent)] : new[] { new DelayStep(delay), Write(sent) }));
    }

    private static ReplyStep Write(ServerEvent sent) => new WriteStep(Encoding.UTF8.GetBytes(sent.ToString()));
}
