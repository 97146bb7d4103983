using System.Diagnostics;
using InferenceGateway.Http;
using InferenceGateway.Testing;

namespace InferenceGateway.Load;

/// <summary>Runs rounds of streams and calls with one client, and checks what they leave behind.</summary>
internal static class LoadRun
{
    private static readonly TimeSpan ClosingLimit = TimeSpan.FromSeconds(10);

    public static async Task<LoadReport> RunAsync(LoadOptions options, Action<string> print)
    {
        var report = new LoadReport();
        var remains = new Remains();
        var start = Stopwatch.GetTimestamp();
        var gateway = await FakeGateway.StartAsync();
        using var counts = new OpenCounts(gateway.BaseUrl.Port);
        await using (gateway)
        {
            var script = new GatewayScript(options.Chunks);
            gateway.Respond(script.Answer);

            // It never closes the connection of a stream by itself: one that is closed was closed by the client.
            using var handler = new SocketsHttpHandler { ResponseDrainTimeout = Timeout.InfiniteTimeSpan, MaxResponseDrainSize = int.MaxValue, UseCookies = false, AllowAutoRedirect = false };
            using var client = new InferenceGatewayClient(new InferenceGatewayClientOptions { BaseUrl = gateway.BaseUrl, MaxRetries = 0, Handler = handler });
            do
            {
                await RoundAsync(new Round(options, script, client, report, remains));
                if (await counts.WhenOnlyPooledAsync(ClosingLimit) is not 0 and var left)
                {
                    report.Problems.Add($"{left} connections are still open at the server, whose streams have ended");
                }

                gateway.ClearRequests();
                report.Problems.AddRange(remains.Find());
                report.Rounds++;
                report.LastHeap = GC.GetTotalMemory(forceFullCollection: true);
                report.FirstHeap = report.Rounds == 1 ? report.LastHeap : report.FirstHeap;
                if (options.Duration is null || report.Rounds % 10 == 1)
                {
                    print($"round {report.Rounds}, {Stopwatch.GetElapsedTime(start).TotalSeconds:0} s: {report.Chunks} chunks, {report.Calls} calls, heap {report.LastHeap / 1024} KiB");
                }
            }
            while (report.Problems.Count == 0 && (options.Duration is { } limit ? Stopwatch.GetElapsedTime(start) < limit : report.Rounds < options.Rounds));
        }

        report.Problems.AddRange((await counts.WhenClosedAsync(ClosingLimit)).Select(open => $"still open: {open}"));
        report.Problems.AddRange(await remains.FindTimersAsync(ClosingLimit));
        if (report.LastHeap - report.FirstHeap > options.MaxGrowth)
        {
            report.Problems.Add($"the heap grew by {(report.LastHeap - report.FirstHeap) / 1024} KiB");
        }

        report.Connections = (counts.Most("http.client.open_connections"), counts.Most("kestrel.active_connections"));
        if (report.Connections.Client < options.Streams || report.Connections.Server < options.Streams)
        {
            report.Problems.Add($"there were never {options.Streams} connections at once");
        }

        report.Time = Stopwatch.GetElapsedTime(start);
        return report;
    }

    // A method of its own, so that no local of it holds anything afterwards.
    private static async Task RoundAsync(Round round)
    {
        await round.StreamAsync();
        await round.CallAsync();
    }
}
