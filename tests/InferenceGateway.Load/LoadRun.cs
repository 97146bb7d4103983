using System.Diagnostics;
using InferenceGateway.Http;

namespace InferenceGateway.Load;

/// <summary>Runs rounds of streams and calls with one client, and checks what they leave behind.</summary>
internal static class LoadRun
{
    public static async Task<LoadReport> RunAsync(LoadOptions options, Action<string> print)
    {
        var report = new LoadReport();
        var remains = new Remains();
        var start = Stopwatch.GetTimestamp();
        var script = new GatewayScript(options.Chunks);
        var server = await LoadServer.StartAsync(options.Protocol, script);
        using var counts = new OpenCounts(server.Address.Port);
        await using (server)
        {
            using var handler = LoadHandlers.Create(options.Protocol, server.Certificate);
            using var client = new InferenceGatewayClient(new InferenceGatewayClientOptions { BaseUrl = server.Address, MaxRetries = 0, Handler = handler });
            do
            {
                await RoundAsync(new Round(options, script, client, report, remains));
                report.Problems.AddRange(await FindOpenAsync(counts, server, options.ClosingLimit));
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

        report.Problems.AddRange((await counts.WhenClosedAsync(options.ClosingLimit)).Select(open => $"still open: {open}"));
        report.Problems.AddRange(await remains.FindTimersAsync(options.ClosingLimit));
        report.Connections = (counts.Most("http.client.open_connections"), counts.Most("kestrel.active_connections"));
        report.Requests = server.MostRequests;
        report.Problems.AddRange(Judge(report, options));
        report.Time = Stopwatch.GetElapsedTime(start);
        return report;
    }

    // A method of its own, so that no local of it holds anything afterwards.
    private static async Task RoundAsync(Round round)
    {
        await round.StreamAsync();
        await round.CallAsync();
    }

    private static async Task<IReadOnlyList<string>> FindOpenAsync(OpenCounts counts, LoadServer server, TimeSpan limit)
    {
        List<string> problems = [];
        if (await counts.WhenOnlyPooledAsync(limit) is not 0 and var left)
        {
            problems.Add($"{left} connections are still open at the server, whose streams have ended");
        }

        var start = Stopwatch.GetTimestamp();
        while (problems.Count == 0 && server.OpenRequests.Count > 0 && Stopwatch.GetElapsedTime(start) < limit)
        {
            await Task.Delay(10);
        }

        problems.AddRange(server.OpenRequests.Select(prompt => $"still open at the server: the request \"{prompt}\""));
        return problems;
    }

    private static IEnumerable<string> Judge(LoadReport report, LoadOptions options)
    {
        if (report.LastHeap - report.FirstHeap > options.AllowedGrowth)
        {
            yield return $"the heap grew by {(report.LastHeap - report.FirstHeap) / 1024} KiB";
        }

        if (report.Requests < options.Streams)
        {
            yield return $"there were never {options.Streams} requests at once";
        }

        // HTTP/2 carries many streams on each connection.
        if (options.Protocol != LoadProtocol.Http2Tls && (report.Connections.Client < options.Streams || report.Connections.Server < options.Streams))
        {
            yield return $"there were never {options.Streams} connections at once";
        }
    }
}
