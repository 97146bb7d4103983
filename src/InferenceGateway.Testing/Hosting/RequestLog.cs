using System.Threading.Channels;

namespace InferenceGateway.Testing.Hosting;

/// <summary>All recorded requests, and a queue of those that have not been returned by a wait.</summary>
internal sealed class RequestLog
{
    private readonly object _lock = new();
    private readonly List<RecordedRequest> _requests = [];
    private readonly Channel<RecordedRequest> _next = Channel.CreateUnbounded<RecordedRequest>();

    public void Add(RecordedRequest request)
    {
        lock (_lock)
        {
            _requests.Add(request);
            _next.Writer.TryWrite(request);
        }
    }

    public IReadOnlyList<RecordedRequest> Snapshot()
    {
        lock (_lock)
        {
            return _requests.ToArray();
        }
    }

    public void Clear()
    {
        lock (_lock)
        {
            _requests.Clear();
            while (_next.Reader.TryRead(out _))
            {
            }
        }
    }

    public Task<RecordedRequest> NextAsync(CancellationToken cancellationToken) =>
        _next.Reader.ReadAsync(cancellationToken).AsTask();
}
