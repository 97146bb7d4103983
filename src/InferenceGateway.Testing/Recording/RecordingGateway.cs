using InferenceGateway.Testing.Hosting;
using InferenceGateway.Testing.Recording.Redaction;
using InferenceGateway.Testing.Replies;

namespace InferenceGateway.Testing.Recording;

/// <summary>Answers requests with the responses of a real gateway, and records both.</summary>
internal sealed class RecordingGateway(Uri gatewayUrl, string path, RecordingRules rules) : IGatewayBackend
{
    private readonly RealGateway _gateway = new(gatewayUrl);
    private readonly RecordingFile _file = new(path);
    private int _count;

    public FakeReply? Refuse(RecordedRequest request) => null;

    public FakeReply Answer(RecordedRequest request)
    {
        var index = Interlocked.Increment(ref _count);
        var redactor = new Redactor(request, rules.Removed);
        var relay = new ResponseRelay(
            _gateway,
            new ResponseRecorder(rules.TimeProvider, redactor),
            response => _file.Add(index, new RecordedExchange(ExchangeRequest.Create(request, rules, redactor), response)));
        return new FakeReply(new ReplyPlan
        {
            Relay = (context, cancellationToken) => relay.SendAsync(context, request, cancellationToken),
        });
    }

    public ValueTask DisposeAsync()
    {
        _gateway.Dispose();
        _file.Complete();
        return ValueTask.CompletedTask;
    }
}
