using InferenceGateway.Http;
using InferenceGateway.Models;
using InferenceGateway.Tests.Faults;
using InferenceGateway.Tests.Http;
using InferenceGateway.Tests.Http.Retry;
using InferenceGateway.Tests.Support;
using Microsoft.Extensions.Time.Testing;

namespace InferenceGateway.Tests.Client;

/// <summary>Disposing a client ends its calls. A stream once went on until its idle timeout.</summary>
public sealed class DisposalTests : IAsyncLifetime
{
    private readonly FaultServer _server = new();
    private readonly FakeTimeProvider _clock = new();

    public static TheoryData<string, bool> Calls
    {
        get
        {
            var calls = new TheoryData<string, bool>();
            foreach (var call in FaultCall.All)
            {
                calls.Add(call.Name, false);
                calls.Add(call.Name, true);
            }

            return calls;
        }
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => default;

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Theory]
    [MemberData(nameof(Calls))]
    public async Task Call_WaitingForTheHeaders_Ends(string call, bool callersHttpClient)
    {
        _server.Script = connection => connection.StallAsync();

        await EndsAsync(call, callersHttpClient, _server.First);
    }

    [Theory]
    [MemberData(nameof(Calls))]
    public async Task Call_InTheMiddleOfTheBody_Ends(string call, bool callersHttpClient)
    {
        _server.Script = async connection =>
        {
            await FaultCall.Named(call).BeginAsync(connection);
            await connection.StallAsync();
        };

        using var pauses = new BodyPauseHandler(FaultCall.Named(call).Beginning.Length);

        await EndsAsync(call, callersHttpClient, pauses.Paused, handler: pauses);
    }

    /// <summary>Refit does not ask for the exception of a call without a result: this call once ended as if its token had been cancelled.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task HealthCheck_WaitingForTheHeaders_Ends(bool ofTheInterface)
    {
        _server.Script = connection => connection.StallAsync();
        var client = Client();
        var calling = HealthCheckAsync(client, ofTheInterface);
        await _server.First.WaitAsync(Hang.Limit, Token);

        client.Dispose();

        Assert.Equal("HealthCheck was ended: the client is disposed.", (await Assert.ThrowsAsync<ObjectDisposedException>(() => calling)).Message.Split('\n')[0].TrimEnd('\r'));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task HealthCheck_AfterDisposal_IsRefused(bool ofTheInterface)
    {
        var client = Client();
        client.Dispose();

        Assert.Equal(nameof(InferenceGatewayClient), (await Assert.ThrowsAsync<ObjectDisposedException>(() => HealthCheckAsync(client, ofTheInterface))).ObjectName);
    }

    [Theory]
    [InlineData("chat")]
    [InlineData("streamed chat")]
    public async Task Call_BetweenTwoAttempts_Ends(string call)
    {
        var clock = new RetryClock { Holds = true };
        _server.Script = connection => connection.AnswerAsync("{}", "503 Busy");

        await EndsAsync(call, false, clock.Waiting, options => (options.MaxRetries, options.TimeProvider) = (2, clock));
    }

    [Fact]
    public async Task Call_WhoseTokenIsCancelledAsWell_IsCancelled()
    {
        _server.Script = connection => connection.StallAsync();
        using var source = new CancellationTokenSource();
        var client = Client();
        var calling = client.GenerateContentAsync("m", "hi", cancellationToken: source.Token);
        await _server.First.WaitAsync(Hang.Limit, Token);
        await source.CancelAsync();
        client.Dispose();

        Assert.Equal(source.Token, (await Assert.ThrowsAnyAsync<OperationCanceledException>(() => calling)).CancellationToken);
    }

    [Theory]
    [MemberData(nameof(Calls))]
    public async Task Call_AfterDisposal_IsRefused(string call, bool ofACopy)
    {
        var client = Client();
        var copy = client.With(new RequestOptions());
        client.Dispose();
        client.Dispose();

        var error = await Assert.ThrowsAsync<ObjectDisposedException>(() => FaultCall.Named(call).CallAsync(ofACopy ? copy : client, static _ => { }, null, Token));

        Assert.Equal(nameof(InferenceGatewayClient), error.ObjectName);
        Assert.Contains(FaultCall.Named(call).Operation, error.Message, StringComparison.Ordinal);
        Assert.Empty(_server.Connections);
    }

    [Fact]
    public async Task Copy_Disposed_ChangesNothing()
    {
        var call = FaultCall.Named("chat");
        _server.Script = connection => call.AnswerAsync(connection);
        using var client = Client();
        var copy = client.With(new RequestOptions());
        copy.Dispose();

        Assert.Equal("ab", (await client.GenerateContentAsync("m", "hi", cancellationToken: Token)).Text);
        Assert.Equal("ab", (await copy.GenerateContentAsync("m", "hi", cancellationToken: Token)).Text);
    }

    [Fact]
    public async Task HttpClientOfTheCaller_StillServesOtherClients()
    {
        var call = FaultCall.Named("chat");
        var gate = new TaskCompletionSource();
        _server.Script = async connection =>
        {
            await gate.Task;
            await call.AnswerAsync(connection);
        };
        using var http = new HttpClient();
        using var other = Client(http: http);
        var calling = other.GenerateContentAsync("m", "hi", cancellationToken: Token);
        await _server.First.WaitAsync(Hang.Limit, Token);
        Client(http: http).Dispose();
        gate.SetResult();

        Assert.Equal("ab", (await calling).Text);
        Assert.Contains("\"ab\"", await http.GetStringAsync(_server.Address, Token), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Body_ThatTheCallerReads_Ends(bool metrics)
    {
        _server.Script = async connection =>
        {
            await connection.StartAsync();
            await connection.PieceAsync("12345");
            await connection.StallAsync();
        };
        var client = Client();
        using var content = new StringContent("{}");
        using var response = metrics ? await client.PushMetricsAsync(content, null, Token) : await client.ProxyPostAsync(Provider.Openai, "x", content, null, Token);
        var body = await response.Content.ReadAsStreamAsync(Token);
        await body.ReadExactlyAsync(new byte[5], Token);
        var reading = body.ReadAsync(new byte[5], Token).AsTask();
        client.Dispose();

        await Assert.ThrowsAsync<ObjectDisposedException>(() => reading.WaitAsync(Hang.Limit, Token));
        await _server.Connections.Single().Closed.WaitAsync(Hang.Limit, Token);
    }

    private static Task HealthCheckAsync(InferenceGatewayClient client, bool ofTheInterface) =>
        ofTheInterface ? client.Api.HealthCheckAsync(null, Token) : client.HealthCheckAsync(cancellationToken: Token);

    private async Task EndsAsync(string name, bool callersHttpClient, Task stage, Action<InferenceGatewayClientOptions>? configure = null, HttpMessageHandler? handler = null)
    {
        using var http = !callersHttpClient ? null : handler is null ? new HttpClient() : new HttpClient(handler, disposeHandler: false);
        var client = Client(
            options =>
            {
                options.Handler = callersHttpClient ? null : handler;
                configure?.Invoke(options);
            },
            http);
        var call = FaultCall.Named(name);
        var calling = call.CallAsync(client.With(new RequestOptions()), static _ => { }, null, Token);
        await stage.WaitAsync(Hang.Limit, Token);
        client.Dispose();

        var error = await Assert.ThrowsAsync<ObjectDisposedException>(() => calling.WaitAsync(Hang.Limit, Token));

        Assert.Equal(nameof(InferenceGatewayClient), error.ObjectName);
        Assert.Contains(call.Operation, error.Message, StringComparison.Ordinal);
        await Task.WhenAll(_server.Connections.Select(connection => connection.Closed)).WaitAsync(Hang.Limit, Token);
    }

    private InferenceGatewayClient Client(Action<InferenceGatewayClientOptions>? configure = null, HttpClient? http = null)
    {
        var options = new InferenceGatewayClientOptions { BaseUrl = _server.Address, MaxRetries = 0, TimeProvider = _clock };
        configure?.Invoke(options);
        return new InferenceGatewayClient(options, http);
    }
}
