using InferenceGateway.Benchmarks;
using InferenceGateway.Benchmarks.Harness;
using InferenceGateway.Benchmarks.Processes;
using InferenceGateway.Benchmarks.Report;

// --quick: few rounds, and no other processes. --only TEXT[,TEXT]: scenarios whose name holds one of them. --report FOLDER: page, chart and figures as files.
var isQuick = args.Contains("--quick");
var only = After("--only")?.Split(',');
var bench = isQuick ? new Bench(5, TimeSpan.FromSeconds(0.5)) : new Bench(15, TimeSpan.FromSeconds(1));
Scenario[] all = [.. Scenarios.All(), .. Growth.All(), .. ColdStarts.All(), .. BuildTimes.All()];
var rows = new List<Row>();
foreach (var scenario in all.Where(x => only?.Any(part => x.Id.Contains(part, StringComparison.Ordinal)) ?? !(isQuick && x.IsSlow)))
{
    var row = Row.Of(scenario, await bench.RunAsync(scenario).ConfigureAwait(false), Files.Machine);
    rows.Add(row);
    Console.WriteLine(Tables.Of(row));
    if (After("--report") is { } folder)
    {
        // After each, so that what was measured stays when a later one fails.
        Files.Write(folder, rows, [.. all.Select(static x => x.Id)]);
    }
}

Console.WriteLine(Targets.Table(rows));

string? After(string name) => Array.IndexOf(args, name) is >= 0 and var at && at + 1 < args.Length ? args[at + 1] : null;
