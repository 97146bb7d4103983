using InferenceGateway.Tests.Http;
using InferenceGateway.Tests.Http.Retry;
using InferenceGateway.Tests.Support;

namespace InferenceGateway.Tests.Faults;

/// <summary>Cancelling the token ends every call at every stage up to the headers with an exception that has the token, and closes the connection.</summary>
public sealed class CallCancellationTests : CancellationTest
{
    public static TheoryData<string> Uploads => [.. FaultCall.All.Select(call => call.Name).Where(name => name != "models"), "image edit"];

    [Theory]
    [MemberData(nameof(Calls))]
    public async Task Call_CancelledBeforehand_SendsNothing(string call)
    {
        await Source.CancelAsync();

        await CancelledAsync(Start(call));

        Assert.Empty(Server.Connections);
    }

    [Theory]
    [MemberData(nameof(Calls))]
    public async Task Call_CancelledWhileConnecting_ThrowsWithTheCallersToken(string call)
    {
        var connecting = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var handler = new SocketsHttpHandler
        {
            ConnectCallback = async (_, token) =>
            {
                connecting.SetResult();
                return await new TaskCompletionSource<Stream>().Task.WaitAsync(token);
            },
        };
        var calling = Start(call, options => options.Handler = handler);

        await CancelAfterAsync(connecting.Task, calling);
    }

    [Theory]
    [MemberData(nameof(Calls))]
    public async Task Call_CancelledBeforeTheHeaders_ClosesTheConnection(string call)
    {
        Server.Script = connection => connection.StallAsync();

        await CancelAfterAsync(Server.First, Start(call));

        await ClosedAsync();
    }

    [Theory]
    [MemberData(nameof(Calls))]
    public async Task Call_OverACallersHttpClientCancelledBeforeTheHeaders_ClosesTheConnection(string call)
    {
        using var http = new HttpClient();
        Server.Script = connection => connection.StallAsync();

        await CancelAfterAsync(Server.First, Start(call, null, http));

        await ClosedAsync();
    }

    [Theory]
    [MemberData(nameof(Calls))]
    public async Task Call_CancelledBetweenAttempts_SendsNoOther(string call)
    {
        var clock = new RetryClock { Holds = true };
        Server.Script = connection => connection.AnswerAsync("{}", "429 Slow down", headers: "Retry-After: 30\r\n");

        // Images are written, and 429 is tried again for all.
        await CancelAfterAsync(clock.Waiting, Start(call, options => (options.MaxRetries, options.TimeProvider) = (2, clock)));

        Assert.Equal(1, Server.Requests);
    }

    [Theory]
    [MemberData(nameof(Uploads))]
    public async Task Upload_CancelledWhileItIsSent_ClosesTheConnection(string call)
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
        await server.Connections.Single().Closed.WaitAsync(Hang.Limit, Token);
    }

    [Theory]
    [MemberData(nameof(Calls))]
    public async Task Call_CancelledWhileTheKeyProviderIgnoresItsToken_EndsAtOnce(string call)
    {
        var asked = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var key = new TaskCompletionSource<string>();

        await CancelAfterAsync(asked.Task, Start(call, options => (options.ApiKey, options.ApiKeyProvider) = (null, _ =>
        {
            asked.SetResult();
            return new ValueTask<string>(key.Task);
        })));

        Assert.Empty(Server.Connections);
    }

    // A handler that answers cancellation by an exception of its own.
    [Theory]
    [MemberData(nameof(Calls))]
    public async Task Call_CancelledWhileTheHandlerThrowsAnotherException_ThrowsWithTheCallersToken(string call)
    {
        using var handler = new StubHandler((_, _) =>
        {
            Source.Cancel();
            return Task.FromException<HttpResponseMessage>(new IOException("gone"));
        });

        await CancelledAsync(Start(call, options => options.Handler = handler));
    }
}
