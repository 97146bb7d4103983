using InferenceGateway.Models;
using InferenceGateway.Tests.Http;
using InferenceGateway.Tests.Retry;

namespace InferenceGateway.Tests.Faults;

/// <summary>A token that is cancelled ends every call at every stage with its own exception, and the connection with it.</summary>
public sealed class CancellationMatrixTests : IAsyncLifetime
{
    private static readonly TimeSpan s_hung = TimeSpan.FromSeconds(10);

    private readonly FaultServer _server = new();
    private readonly ManualTimeProvider _clock = new();
    private readonly CancellationTokenSource _source = new();
    private readonly List<IDisposable> _owned = [];

    public static TheoryData<string> Calls => [.. FaultCall.All.Select(call => call.Name)];

    public static TheoryData<string> Uploads => [.. FaultCall.All.Select(call => call.Name).Where(name => name != "models"), "image edit"];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => default;

    public async ValueTask DisposeAsync()
    {
        _owned.ForEach(owned => owned.Dispose());
        await _server.DisposeAsync();
        _source.Dispose();
    }

    [Theory]
    [MemberData(nameof(Calls))]
    public async Task BeforeTheCall_SendsNothing(string call)
    {
        await _source.CancelAsync();

        await CancelledAsync(Start(call));

        Assert.Empty(_server.Connections);
    }

    [Theory]
    [MemberData(nameof(Calls))]
    public async Task WhileConnecting(string call)
    {
        var connecting = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var handler = new SocketsHttpHandler
        {
            ConnectCallback = async (_, token) =>
            {
                connecting.SetResult();
                await Task.Delay(-1, token);
                return Stream.Null;
            },
        };
        var calling = Start(call, options => options.Handler = handler);

        await CancelAfterAsync(connecting.Task, calling);
    }

    [Theory]
    [MemberData(nameof(Calls))]
    public async Task WhileWaitingForTheHeaders(string call)
    {
        _server.Script = connection => connection.StallAsync();

        await CancelAfterAsync(_server.First, Start(call));

        await ClosedAsync();
    }

    [Theory]
    [MemberData(nameof(Calls))]
    public async Task WhileWaitingForTheHeadersOfTheCallersHttpClient(string call)
    {
        using var http = new HttpClient();
        _server.Script = connection => connection.StallAsync();

        await CancelAfterAsync(_server.First, Start(call, null, http));

        await ClosedAsync();
    }

    [Theory]
    [MemberData(nameof(Calls))]
    public async Task WhileTheBodyPauses(string call)
    {
        _server.Script = async connection =>
        {
            await FaultCall.Named(call).BeginAsync(connection);
            await connection.StallAsync();
        };
        var reading = FaultCall.Named(call).IsStream ? _server.ClientRead.Task : _clock.Armed(InferenceGatewayClientDefaults.IdleTimeout);

        await CancelAfterAsync(reading, Start(call));

        await ClosedAsync();
    }

    [Theory]
    [InlineData("streamed chat")]
    [InlineData("responses stream")]
    [InlineData("messages stream")]
    public async Task BetweenTwoChunks_ThoughBothHaveCome(string call)
    {
        _server.Script = async connection =>
        {
            await connection.StartAsync();
            await connection.PieceAsync(string.Concat(FaultCall.Named(call).Bodies()[..^1]));
            await connection.StallAsync();
        };
        var texts = new List<string>();
        var calling = Start(call, say: text =>
        {
            texts.Add(text);
            _source.Cancel();
        });

        await CancelledAsync(calling);

        Assert.Single(texts);
        await ClosedAsync();
    }

    [Theory]
    [MemberData(nameof(Calls))]
    public async Task WhileTheBodyOfAnErrorPauses(string call)
    {
        _server.Script = async connection =>
        {
            await connection.WriteAsync("HTTP/1.1 500 Oops\r\nContent-Length: 100\r\n\r\nhalf");
            await connection.StallAsync();
        };

        await CancelAfterAsync(_clock.Armed(InferenceGatewayClientDefaults.ErrorBodyTimeout), Start(call));

        await ClosedAsync();
    }

    [Theory]
    [MemberData(nameof(Calls))]
    public async Task WhileWaitingForTheNextAttempt(string call)
    {
        var clock = new RetryClock { Holds = true };
        _server.Script = connection => connection.AnswerAsync("{}", "429 Slow down", headers: "Retry-After: 30\r\n");

        // Images are written, and 429 is tried again for all.
        await CancelAfterAsync(clock.Waiting, Start(call, options => (options.MaxRetries, options.TimeProvider) = (2, clock)));

        Assert.Equal(1, _server.Requests);
    }

    [Theory]
    [MemberData(nameof(Uploads))]
    public async Task WhileTheRequestIsSent(string call)
    {
        var begun = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var gate = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var server = new FaultServer
        {
            AtConnect = true,
            Script = async connection =>
            {
                await connection.Socket.ReceiveAsync(new byte[10], Token);
                begun.SetResult();
                await gate.Task;
                await connection.StallAsync();
            },
        };
        var large = RawJson.Parse($"\"{new string('x', 30_000_000)}\"");
        var options = new RequestOptions { ExtraBody = call == "image edit" ? null : new Dictionary<string, RawJson> { ["large"] = large } };

        await CancelAfterAsync(begun.Task, Start(call, client => client.BaseUrl = server.Address, options: options));

        // Only now does the server read on, up to the end that is no end of a request.
        gate.SetResult();
        await server.Connections.Single().Closed.WaitAsync(s_hung, Token);
    }

    [Theory]
    [MemberData(nameof(Calls))]
    public async Task WhileTheKeyIsAskedFor_ThoughItsProviderDoesNotListen(string call)
    {
        var asked = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var key = new TaskCompletionSource<string>();

        await CancelAfterAsync(asked.Task, Start(call, options => (options.ApiKey, options.ApiKeyProvider) = (null, _ =>
        {
            asked.SetResult();
            return new ValueTask<string>(key.Task);
        })));

        Assert.Empty(_server.Connections);
    }

    // A handler that answers cancellation by an exception of its own.
    [Theory]
    [MemberData(nameof(Calls))]
    public async Task WithAHandlerThatFailsInItsOwnWay(string call)
    {
        using var handler = new StubHandler((_, _) =>
        {
            _source.Cancel();
            return Task.FromException<HttpResponseMessage>(new IOException("gone"));
        });

        await CancelledAsync(Start(call, options => options.Handler = handler));
    }

    [Theory]
    [InlineData("streamed chat")]
    [InlineData("responses stream")]
    [InlineData("messages stream")]
    public async Task Loop_LeftEarly_ClosesTheConnectionAtOnce(string call)
    {
        _server.Script = async connection =>
        {
            await FaultCall.Named(call).BeginAsync(connection);
            await connection.StallAsync();
        };
        var left = new NotSupportedException("left");

        var error = await Record.ExceptionAsync(() => Start(call, say: text => _ = text.Length > 0 ? throw left : text));

        Assert.Same(left, error);
        await ClosedAsync();
    }

    private Task Start(string name, Action<InferenceGatewayClientOptions>? configure = null, HttpClient? http = null, RequestOptions? options = null, Action<string>? say = null)
    {
        var settings = new InferenceGatewayClientOptions { BaseUrl = _server.Address, ApiKey = Secret.Key, MaxRetries = 0, TimeProvider = _clock };
        configure?.Invoke(settings);
        var client = new InferenceGatewayClient(settings, http);
        _owned.Add(client);
        if (name == "image edit")
        {
            var file = new FilePart(new byte[30_000_000], "large.png");
            return client.CreateImageEditAsync(new CreateImageEditRequest { Prompt = Secret.Prompt, Image = [file] }, options, _source.Token);
        }

        say ??= text => _ = text.Length > 0 && _server.ClientRead.TrySetResult();
        return FaultCall.Named(name).CallAsync(client, say, options, _source.Token);
    }

    private async Task CancelAfterAsync(Task stage, Task calling)
    {
        await stage.WaitAsync(s_hung, Token);
        Assert.False(calling.IsCompleted, calling.Exception?.ToString());
        await _source.CancelAsync();
        await CancelledAsync(calling);
    }

    private async Task CancelledAsync(Task calling)
    {
        var error = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => calling.WaitAsync(s_hung, Token));

        Assert.Equal(_source.Token, error.CancellationToken);
        SecretCheck.Holds(error);
    }

    private Task ClosedAsync() => Task.WhenAll(_server.Connections.Select(connection => connection.Closed)).WaitAsync(s_hung, Token);
}
