using InferenceGateway.Load;
using InferenceGateway.Testing;
using InferenceGateway.Tests.Support;

namespace InferenceGateway.Tests.Load;

/// <summary>Small runs of the load program.</summary>
[Collection(nameof(NonParallel))]
public sealed class LoadTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData(nameof(LoadProtocol.Http1))]
    [InlineData(nameof(LoadProtocol.Http1Tls))]
    [InlineData(nameof(LoadProtocol.Http2Tls))]
    public async Task Streams_ManyAtOnce_LoseNothingAndLeaveNothing(string protocol)
    {
        var report = await LoadRun.RunAsync(new LoadOptions { Protocol = Enum.Parse<LoadProtocol>(protocol), Streams = 100, Chunks = 50, Calls = 500, CallsAtOnce = 20, Rounds = 3 }, output.WriteLine);

        Assert.Empty(report.Problems);
        Assert.Equal((3, 3 * 100 * 50, 3 * 500, 0), (report.Rounds, report.Chunks, report.Calls, report.Faults));
    }

    [Theory]
    [InlineData(nameof(LoadProtocol.Http1))]
    [InlineData(nameof(LoadProtocol.Http1Tls))]
    [InlineData(nameof(LoadProtocol.Http2Tls))]
    public async Task Streams_LeftCancelledAndCut_LeaveNothing(string protocol)
    {
        var options = LoadOptions.Soak(TimeSpan.FromSeconds(1)) with { Protocol = Enum.Parse<LoadProtocol>(protocol), Calls = 100 };

        var report = await LoadRun.RunAsync(options, output.WriteLine);

        Assert.Empty(report.Problems);
        Assert.Equal(30 * report.Rounds, report.Faults);
    }

    [Theory]
    [InlineData(nameof(LoadProtocol.Http1))]
    [InlineData(nameof(LoadProtocol.Http1Tls))]
    [InlineData(nameof(LoadProtocol.Http2Tls))]
    public async Task Run_OneStreamIsNeverDisposed_FailsAndNamesIt(string protocol)
    {
        var options = new LoadOptions
        {
            Protocol = Enum.Parse<LoadProtocol>(protocol),
            Streams = 10,
            Chunks = 4,
            Calls = 10,
            HasLeak = true,
            ClosingLimit = TimeSpan.FromSeconds(1),
        };

        var report = await LoadRun.RunAsync(options, output.WriteLine);

        output.WriteLine(report.ToString());
        Assert.Equal(1, report.Rounds);
        Assert.Contains("1 connections are still open at the server, whose streams have ended", report.Problems);
        Assert.Contains("still open at the server: the request \"stream 0\"", report.Problems);
        Assert.Contains("1 of 10 streams are still held by something", report.Problems);
    }

    [Fact]
    public async Task Connection_LeftOpen_IsSeen()
    {
        await using var gateway = await FakeGateway.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        using var counts = new OpenCounts(gateway.BaseUrl.Port);
        using var client = new InferenceGatewayClient(new InferenceGatewayClientOptions { BaseUrl = gateway.BaseUrl });

        await client.HealthCheckAsync(cancellationToken: TestContext.Current.CancellationToken);

        Assert.Contains("http.client.open_connections: 1", await counts.WhenClosedAsync(TimeSpan.FromMilliseconds(50)));
        client.Dispose();
        await gateway.DisposeAsync();
        Assert.Empty(await counts.WhenClosedAsync(TimeSpan.FromSeconds(10)));
    }

    [Fact]
    public async Task Connection_OfAStreamThatNobodyDisposes_IsSeen()
    {
        await using var gateway = await FakeGateway.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        using var counts = new OpenCounts(gateway.BaseUrl.Port);
        using var client = new InferenceGatewayClient(new InferenceGatewayClientOptions { BaseUrl = gateway.BaseUrl });
        gateway.Enqueue(FakeReply.Script().Event("""{"choices":[{"index":0,"delta":{"content":"a"}}]}""").Hang());
        await client.HealthCheckAsync(cancellationToken: TestContext.Current.CancellationToken);
        Assert.Equal(0, await counts.WhenOnlyPooledAsync(TimeSpan.FromSeconds(10)));
        Assert.Equal(1, counts.Most("kestrel.active_connections"));

        var stream = client.GenerateContentStreamingAsync("openai/gpt-4o", "hi", cancellationToken: TestContext.Current.CancellationToken).GetAsyncEnumerator(TestContext.Current.CancellationToken);
        Assert.True(await stream.MoveNextAsync());

        Assert.Equal(1, await counts.WhenOnlyPooledAsync(TimeSpan.FromMilliseconds(50)));
        await stream.DisposeAsync();
        Assert.Equal(0, await counts.WhenOnlyPooledAsync(TimeSpan.FromSeconds(10)));
    }

    [Fact]
    public void Object_StillHeld_IsSeen()
    {
        var remains = new Remains();
        var held = new object();
        remains.Add(held);
        AddAnother(remains);

        Assert.Equal(["1 of 2 streams are still held by something"], remains.Find());
        GC.KeepAlive(held);
    }

    [System.Runtime.CompilerServices.MethodImpl(System.Runtime.CompilerServices.MethodImplOptions.NoInlining)]
    private static void AddAnother(Remains remains) => remains.Add(new object());
}
