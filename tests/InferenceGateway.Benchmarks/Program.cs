using System.CommandLine;
using System.CommandLine.Invocation;
using InferenceGateway.Benchmarks;
using InferenceGateway.Benchmarks.Harness;
using InferenceGateway.Benchmarks.Processes;
using InferenceGateway.Benchmarks.Report;

var quick = new Option<bool>("--quick") { Description = "Few rounds, and no other processes" };
var only = new Option<string?>("--only") { HelpName = "TEXT[,TEXT]", Description = "Scenarios whose name holds one of them" };
var report = new Option<DirectoryInfo?>("--report") { HelpName = "FOLDER", Description = "Writes page, chart and figures as files" };
var command = new RootCommand("Measures the time and memory of this client beside others.") { quick, only, report };
command.SetAction((line, _) => RunAsync(line.GetValue(quick), line.GetValue(only)?.Split(','), line.GetValue(report)?.FullName));
var line = command.Parse(args);
var code = await line.InvokeAsync().ConfigureAwait(false);
return line.Action is ParseErrorAction ? 2 : code;

static async Task<int> RunAsync(bool isQuick, string[]? only, string? folder)
{
    var bench = isQuick ? new Bench(5, TimeSpan.FromSeconds(0.5)) : new Bench(15, TimeSpan.FromSeconds(1));
    Scenario[] all = [.. Scenarios.All(), .. Profile.All(), .. Growth.All(), .. ColdStarts.All(), .. BuildTimes.All()];
    var rows = new List<Row>();
    foreach (var scenario in all.Where(x => only?.Any(part => x.Id.Contains(part, StringComparison.Ordinal)) ?? !(isQuick && x.IsSlow)))
    {
        var row = Row.Of(scenario, await bench.RunAsync(scenario).ConfigureAwait(false), Files.Machine);
        rows.Add(row);
        Console.WriteLine(Tables.Of(row));
        if (folder is not null)
        {
            // After each, so that what was measured stays when a later one fails.
            Files.Write(folder, rows, [.. all.Select(static x => x.Id)]);
        }
    }

    Console.WriteLine(Targets.Table(rows));
    return 0;
}
