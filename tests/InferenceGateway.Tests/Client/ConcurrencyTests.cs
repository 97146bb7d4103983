using System.Text.RegularExpressions;
using InferenceGateway.Models;
using InferenceGateway.Tests.Faults;

namespace InferenceGateway.Tests.Client;

/// <summary>One client used by many threads: each call gets its own answer, and copies keep their own settings.</summary>
public sealed class ConcurrencyTests : IAsyncLifetime
{
    private const int Threads = 64;
    private const int CallsEach = 12;
    private const string Who = "X-Who";

    private readonly FaultServer _server = new() { Script = EchoAsync };

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => default;

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Fact]
    public async Task Client_From64Threads_GivesEachItsOwnAnswer()
    {
        using var client = Client();

        await OnThreadsAsync(async thread =>
        {
            for (var call = 0; call < CallsEach; call++)
            {
                await CheckAsync(client, $"{thread}-{call}", "client", isStream: call % 2 == 0);
            }
        });

        Assert.Equal(Threads * CallsEach, _server.Requests);
    }

    [Fact]
    public async Task Copies_From64Threads_KeepTheirOwnSettings()
    {
        using var client = Client();

        await OnThreadsAsync(async thread =>
        {
            var copy = client.With(Named($"copy-{thread}"));
            var copyOfTheCopy = copy.With(Named($"grandchild-{thread}"));
            for (var call = 0; call < CallsEach / 3; call++)
            {
                await CheckAsync(copy, $"{thread}-{call}", $"copy-{thread}", isStream: call % 2 == 0);
                await CheckAsync(copyOfTheCopy, $"{thread}-{call}", $"grandchild-{thread}", isStream: call % 2 == 1);
                await CheckAsync(client, $"{thread}-{call}", "client", isStream: false);
            }
        });
    }

    [Fact]
    public async Task Settings_ChangedAfterwards_ChangeNothing()
    {
        var headers = new Dictionary<string, string> { [Who] = "first" };
        var settings = new InferenceGatewayClientOptions { BaseUrl = _server.Address, ApiKey = "first-key", MaxRetries = 0 };
        using var client = new InferenceGatewayClient(settings);
        var copy = client.With(new RequestOptions { Headers = headers });
        headers[Who] = "second";
        (settings.BaseUrl, settings.ApiKey) = (new Uri("http://elsewhere.invalid"), "second-key");

        await CheckAsync(copy, "q", "first", isStream: false);

        Assert.Equal("Bearer first-key", _server.Connections.Single().Header("Authorization"));
    }

    [Fact]
    public async Task Client_DisposedWhile64ThreadsUseIt_AnswersOrThrowsObjectDisposed()
    {
        var client = Client();
        var some = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var answers = 0;
        var calls = OnThreadsAsync(async thread =>
        {
            for (var call = 0; ; call++)
            {
                var error = await Record.ExceptionAsync(() => CheckAsync(client, $"{thread}-{call}", "client", isStream: call % 2 == 0));
                if (error is not null)
                {
                    Assert.IsType<ObjectDisposedException>(error);
                    return;
                }

                if (Interlocked.Increment(ref answers) > Threads)
                {
                    some.TrySetResult();
                }
            }
        });
        await some.Task.WaitAsync(TimeSpan.FromSeconds(30), Token);
        client.Dispose();

        await calls.WaitAsync(TimeSpan.FromSeconds(30), Token);
        await Task.WhenAll(_server.Connections.Select(connection => connection.Closed)).WaitAsync(TimeSpan.FromSeconds(10), Token);
    }

    private static RequestOptions Named(string who) => new() { Headers = new Dictionary<string, string> { [Who] = who } };

    /// <summary>Runs the work on real threads that start together.</summary>
    private static async Task OnThreadsAsync(Func<int, Task> work)
    {
        using var start = new Barrier(Threads);
        await Task.WhenAll(Enumerable.Range(0, Threads).Select(thread => Task.Factory.StartNew(
            () =>
            {
                start.SignalAndWait(Token);
                return work(thread);
            },
            Token,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default).Unwrap()));
    }

    private static async Task CheckAsync(InferenceGatewayClient client, string question, string who, bool isStream)
    {
        var prompt = $"question({question})";
        var text = isStream
            ? (await client.GenerateContentStreamingAsync("m", prompt, cancellationToken: Token).ToResponseAsync(Token)).Text
            : (await client.GenerateContentAsync("m", prompt, cancellationToken: Token)).Text;

        Assert.Equal($"{question} for {who}", text);
    }

    private static Task EchoAsync(FaultConnection connection)
    {
        var question = Regex.Match(connection.Body, @"question\((.*?)\)").Groups[1].Value;
        var text = $"\"{question} for {connection.Header(Who) ?? "client"}\"";
        var isStream = connection.Body.Contains("\"stream\":true", StringComparison.Ordinal);
        return isStream
            ? connection.AnswerAsync($$"""data: {"id":"c","choices":[{"index":0,"delta":{"content":{{text}}},"finish_reason":"stop"}]}""" + "\n\ndata: [DONE]\n\n", contentType: "text/event-stream")
            : FaultCall.Named("chat").AnswerAsync(connection, text);
    }

    private InferenceGatewayClient Client() =>
        new InferenceGatewayClient(new InferenceGatewayClientOptions { BaseUrl = _server.Address, MaxRetries = 0 });
}
