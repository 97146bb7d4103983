using System.Buffers;
using InferenceGateway.Testing.Recording.Format;
using InferenceGateway.Testing.Recording.Redaction;
using InferenceGateway.Testing.Replies;

namespace InferenceGateway.Testing.Recording;

/// <summary>Collects one response while it is forwarded, with the times at which its parts arrive.</summary>
internal sealed class ResponseRecorder(TimeProvider timeProvider, Redactor redactor)
{
    private readonly ArrayBufferWriter<byte> _body = new();
    private readonly EventSplitter _splitter = new();
    private readonly List<RecordedEvent> _events = [];
    private long _lastTimestamp = timeProvider.GetTimestamp();
    private int? _status;
    private long _afterMs;
    private bool _isEventStream;
    private SortedDictionary<string, string> _headers = [];

    public bool HasStarted => _status is not null;

    private string ContentType => _headers.GetValueOrDefault("Content-Type", "");

    public void Start(int status, IEnumerable<KeyValuePair<string, string>> headers)
    {
        _afterMs = Elapsed();
        _status = status;
        _headers = new SortedDictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (name, value) in headers.Where(header => !redactor.RemovesHeader(header.Key)))
        {
            _headers[name] = redactor.Text(value);
        }

        _isEventStream = ContentType.StartsWith("text/event-stream", StringComparison.OrdinalIgnoreCase);
    }

    public void Add(ReadOnlySpan<byte> bytes)
    {
        if (!_isEventStream)
        {
            _body.Write(bytes);
            return;
        }

        foreach (var complete in _splitter.Add(bytes))
        {
            AddEvent(complete);
        }
    }

    public ExchangeResponse End(ReplyEnding ending)
    {
        if (_splitter.Take() is { Length: > 0 } rest)
        {
            AddEvent(rest);
        }

        return new ExchangeResponse
        {
            Status = _status,
            AfterMs = _status is null ? Elapsed() : _afterMs,
            Headers = _headers,
            Body = _isEventStream ? null : RecordedBody.OfResponse(_body.WrittenSpan, ContentType, redactor),
            Events = _isEventStream ? _events : null,
            Ending = ending,
        };
    }

    private void AddEvent(byte[] bytes) => _events.Add(new RecordedEvent(Elapsed(), EventRedactor.Redact(bytes, redactor)));

    private long Elapsed()
    {
        var now = timeProvider.GetTimestamp();
        var elapsed = timeProvider.GetElapsedTime(_lastTimestamp, now);
        _lastTimestamp = now;
        return (long)Math.Round(elapsed.TotalMilliseconds);
    }
}
