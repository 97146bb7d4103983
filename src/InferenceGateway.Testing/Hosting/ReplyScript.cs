using System.Collections.Immutable;
using InferenceGateway.Testing.Sandbox;

namespace InferenceGateway.Testing.Hosting;

/// <summary>The scripted replies: those in the queue, and then those that functions compute.</summary>
internal sealed class ReplyScript
{
    private readonly object _lock = new();
    private readonly List<(string? Path, FakeReply Reply)> _queue = [];
    private ImmutableStack<Func<RecordedRequest, FakeReply?>> _responders = [];

    public void Enqueue(string? path, FakeReply[] replies)
    {
        foreach (var reply in replies)
        {
            ArgumentNullException.ThrowIfNull(reply, nameof(replies));
        }

        lock (_lock)
        {
            _queue.AddRange(replies.Select(reply => (path, reply)));
        }
    }

    public void Respond(Func<RecordedRequest, FakeReply?> responder) =>
        ImmutableInterlocked.Update(ref _responders, (all, added) => all.Push(added), responder);

    /// <summary>Gets the reply for a request; null if none is scripted.</summary>
    public FakeReply? Next(RecordedRequest request) => Dequeue(request.Path) ?? Compute(request);

    private FakeReply? Dequeue(string path)
    {
        lock (_lock)
        {
            var index = _queue.FindIndex(queued => queued.Path is null ? path != HealthRoute.Path : queued.Path == path);
            if (index < 0)
            {
                return null;
            }

            var reply = _queue[index].Reply;
            _queue.RemoveAt(index);
            return reply;
        }
    }

    private FakeReply? Compute(RecordedRequest request)
    {
        try
        {
            return _responders.Select(responder => responder(request)).FirstOrDefault(reply => reply is not null);
        }
#pragma warning disable CA1031 // The test receives every exception of its function as the response.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            return FakeReply.Error(500, $"The function that was passed to FakeGateway.Respond threw an exception: {exception}");
        }
    }
}
