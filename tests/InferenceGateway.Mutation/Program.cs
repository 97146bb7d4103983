using System.CommandLine;
using System.CommandLine.Parsing;
using System.Diagnostics;
using System.Reflection;
using InferenceGateway.Mutation;

var area = new Option<string[]>("--area")
{
    HelpName = "NAME",
    Description = $"Only this part, and not all of them: {string.Join(", ", Areas.All.Keys)}",
    DefaultValueFactory = _ => [.. Areas.All.Keys],
    AllowMultipleArgumentsPerToken = true,
    Validators = { Known },
};
var most = new Option<int>("--most") { HelpName = "N", Description = "At most this many mutants of each part, evenly distributed", DefaultValueFactory = _ => 80 };
var offset = new Option<int>("--offset") { HelpName = "N", Description = "Other mutants, if they are not all tried", DefaultValueFactory = _ => 0 };
var again = new Option<FileInfo>("--again") { HelpName = "FILE", Description = "Only the mutants that survived in an earlier run, from its output" };
again.AcceptExistingOnly();
var jobs = new Option<int>("--jobs") { HelpName = "N", Description = "How many test processes run at once", DefaultValueFactory = _ => 2 };
var command = new RootCommand("Changes the SDK in many small ways, and says which changes no test notices. Build the solution in Release first.") { area, most, offset, again, jobs };
command.SetAction(line => Run([.. line.GetValue(area)!.Distinct()], line.GetValue(most), line.GetValue(offset), line.GetValue(again), line.GetValue(jobs)));
return command.Parse(args).Invoke();

static int Run(IReadOnlyList<string> areas, int most, int offset, FileInfo? again, int jobs)
{
    var clock = Stopwatch.StartNew();
    var root = Assembly.GetExecutingAssembly().GetCustomAttributes<AssemblyMetadataAttribute>().Single(x => x.Key == "RepositoryRoot").Value!;
    var work = Path.Combine(root, "artifacts", "mutation");
    if (Directory.Exists(Path.Combine(work, "sources")))
    {
        Directory.Delete(Path.Combine(work, "sources"), recursive: true);
    }

    var areaOf = areas.SelectMany(x => Areas.Files(root, x).Select(file => (Area: x, File: file))).ToDictionary(x => x.File, x => x.Area);
    var build = new MutatedBuild(root, work);
    var mutants = build.Build([.. areaOf.Keys]);
    var suite = new TestSuite(root, work, build.Assembly, jobs);
    suite.Measure();
    var sought = again is null ? null : Report.SurvivorsIn(File.ReadLines(again.FullName));
    var report = new Report(new Survivors(Path.Combine(root, "tests", "InferenceGateway.Mutation", "survivors.txt")));
    foreach (var group in mutants.GroupBy(x => areaOf[x.File]))
    {
        var chosen = sought is null ? Sample([.. group], most, offset) : [.. group.Where(x => sought.Contains(x.Key))];
        Parallel.ForEach(chosen, new ParallelOptions { MaxDegreeOfParallelism = jobs }, mutant => report.Add(group.Key, mutant, suite.Try(mutant)));
        report.Finish(group.Key, chosen.Count, group.Count());
    }

    Console.WriteLine(report.Table());
    Console.WriteLine($"{clock.Elapsed.TotalMinutes:F0} minutes");
    return report.IsGood ? 0 : 1;
}

static List<Mutant> Sample(IReadOnlyList<Mutant> mutants, int most, int offset)
{
    var step = Math.Max(1.0, (double)mutants.Count / most);
    return [.. Enumerable.Range(0, Math.Min(most, mutants.Count)).Select(index => mutants[((int)(index * step) + offset) % mutants.Count]).DistinctBy(x => x.Id)];
}

static void Known(OptionResult option)
{
    foreach (var token in option.Tokens.Where(x => !Areas.All.ContainsKey(x.Value)))
    {
        option.AddError($"There is no part '{token.Value}': it is one of {string.Join(", ", Areas.All.Keys)}.");
    }
}
