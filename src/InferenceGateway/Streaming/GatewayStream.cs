using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using InferenceGateway.Api;
using InferenceGateway.Http;
using InferenceGateway.Http.Body;
using InferenceGateway.Telemetry;

namespace InferenceGateway.Streaming;

/// <summary>A response that is streamed as events. The request is sent when the enumeration begins, and the stream can be enumerated once.</summary>
/// <param name="kind">The protocol of the stream, with the state of this stream.</param>
/// <param name="send">Sends the request. The task completes when the headers have arrived.</param>
/// <param name="settings">The limits of this stream.</param>
/// <param name="telemetry">Describes the request for telemetry; null if nobody listens.</param>
/// <param name="callToken">The cancellation token of the call. The enumeration may have another.</param>
internal sealed partial class GatewayStream<TItem>(
    StreamProtocol<TItem> kind,
    Func<CancellationToken, Task<HttpResponseMessage>> send,
    BodyLimits settings,
    GenAiRequest? telemetry,
    CancellationToken callToken) : IAsyncEnumerable<TItem>, IAsyncEnumerator<TItem>
    where TItem : class, IRootAnswer, IRecorded
{
    private CancellationToken _enumerationToken;
    private CancellationTokenSource? _bothTokens;
    private Deadline? _idle;
    private HttpResponseMessage? _response;
    private ResponseInfo? _http;
    private GenAiCall? _call;
    private Stream? _body;
    private StrayLines? _strayLines;
    private SseInputStream? _guard;
    private IAsyncEnumerator<SseItem<TItem?>>? _parsed;
    private int _isEnumerated;
    private bool _isClosed;

    public TItem Current { get; private set; } = null!;

    public IAsyncEnumerator<TItem> GetAsyncEnumerator(CancellationToken cancellationToken = default)
    {
        if (Interlocked.Exchange(ref _isEnumerated, 1) != 0)
        {
            throw new InvalidOperationException("This stream has been read already, and the answer cannot be read twice. Call the method again to ask the model again, or keep the chunks in a list.");
        }

        _enumerationToken = cancellationToken;
        return this;
    }

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    public async ValueTask<bool> MoveNextAsync()
    {
        if (_isClosed)
        {
            return false;
        }

        try
        {
            callToken.ThrowIfCancellationRequested();
            _enumerationToken.ThrowIfCancellationRequested();
            var events = _parsed ?? await OpenAsync().ConfigureAwait(false);
            while (!kind.IsDone && await events.MoveNextAsync().ConfigureAwait(false))
            {
                if (events.Current.Data is { } item)
                {
                    Current = item;
                    return true;
                }
            }

            CheckEnd();
            _call?.End();
            await CloseAsync().ConfigureAwait(false);
            return false;
        }
        catch (Exception exception)
        {
            var failure = Describe(exception);
            _call?.End(failure);
            await CloseAsync().ConfigureAwait(false);
            if (ReferenceEquals(failure, exception))
            {
                throw;
            }

            throw failure;
        }
    }

    public ValueTask DisposeAsync() => CloseAsync();

    private async ValueTask<IAsyncEnumerator<SseItem<TItem?>>> OpenAsync()
    {
        var token = JoinTokens();
        _call = GenAiCall.Begin(telemetry);
        _idle = settings.Idle(token);
        _response = await send(token).ConfigureAwait(false);
        _http = new ResponseInfo(_response, _response.RequestMessage?.Attempts() ?? 1) { MaxResponseBytes = settings.MaxResponseBytes };
        _body = await _response.Content.ReadAsStreamAsync(_idle.Token).ConfigureAwait(false);
        _strayLines = new StrayLines(settings.MaxErrorBodyBytes);
        _guard = new SseInputStream(_body, _idle, settings.MaxEventBytes, _strayLines, error => InBand(error));
        return _parsed = SseParser.Create(_guard, ReadEvent).EnumerateAsync(_idle.Token).GetAsyncEnumerator(CancellationToken.None);
    }

    private CancellationToken JoinTokens()
    {
        if (!_enumerationToken.CanBeCanceled || _enumerationToken == callToken)
        {
            return callToken;
        }

        if (!callToken.CanBeCanceled)
        {
            return _enumerationToken;
        }

        _bothTokens = CancellationTokenSource.CreateLinkedTokenSource(callToken, _enumerationToken);
        return _bothTokens.Token;
    }

    private async ValueTask CloseAsync()
    {
        if (_isClosed)
        {
            return;
        }

        _isClosed = true;
        _call?.Leave(kind.IsDone);
        try
        {
            if (_parsed is not null)
            {
                await _parsed.DisposeAsync().ConfigureAwait(false);
            }
        }
        finally
        {
            // Also if the parser throws because the stream is disposed during a step.
            CloseConnection();
        }
    }

    private void CloseConnection()
    {
        if (_body is not null && !kind.IsDone && _guard?.HasEnded != true)
        {
            ConnectionAborter.Close(_body);
        }

        _response?.Dispose();
        _idle?.Dispose();
        _bothTokens?.Dispose();
    }
}
