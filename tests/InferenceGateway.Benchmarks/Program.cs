using InferenceGateway.Benchmarks;
using InferenceGateway.Benchmarks.Harness;
using InferenceGateway.Benchmarks.Report;

// --quick: few rounds, to see that all of it works. --only TEXT: scenarios whose name holds it. --report FOLDER: tables and chart as files.
var isQuick = args.Contains("--quick");
var only = After("--only");
var bench = isQuick ? new Bench(3, TimeSpan.FromMilliseconds(200)) : new Bench(15, TimeSpan.FromSeconds(1.5));
var results = new List<Result>();
foreach (var scenario in Scenarios.All().Concat(Growth.All()).Where(x => only is null || x.Id.Contains(only, StringComparison.Ordinal)))
{
    var result = new Result(scenario, await bench.RunAsync(scenario).ConfigureAwait(false));
    results.Add(result);
    Console.WriteLine(Tables.Of(result));
}

Console.WriteLine(Targets.Table(results));
if (After("--report") is { } folder)
{
    Files.Write(folder, results);
}

string? After(string name) => Array.IndexOf(args, name) is >= 0 and var at && at + 1 < args.Length ? args[at + 1] : null;
