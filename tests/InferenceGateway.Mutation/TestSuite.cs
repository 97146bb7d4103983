using System.Diagnostics;
using System.Globalization;

namespace InferenceGateway.Mutation;

/// <summary>The tests of the SDK with the mutated assembly in place of the real one.</summary>
internal sealed class TestSuite
{
    // Tests about the whole process, of time, or that start other processes: their results do not depend on a mutant alone.
    private static readonly string[] s_leftOut = ["Cultures.", "Load.", "Fuzzing.", "AllocationTests", "ConcurrencyTests", "SourceFolderTests", "ManyObjectsTests"];

    private readonly string _folder;
    private readonly string _program;
    private readonly int _jobs;
    private readonly Dictionary<string, HashSet<int>> _reached = [];
    private readonly Dictionary<string, TimeSpan> _times = [];

    public TestSuite(string root, string work, string assembly, int jobs)
    {
        _folder = Path.Combine(work, "tests");
        _program = Path.Combine(_folder, "InferenceGateway.Tests");
        _jobs = jobs;
        CopyFolder(Path.Combine(root, "artifacts", "bin", "InferenceGateway.Tests", "release"), _folder);
        File.Copy(assembly, Path.Combine(_folder, Path.GetFileName(assembly)), overwrite: true);
    }

    /// <summary>Runs each class of tests without a mutant, and notes which mutants it reaches.</summary>
    public void Measure()
    {
        var listed = Command.Run(_program, _folder, TimeSpan.FromMinutes(2), ["-list", "classes"]);
        var classes = listed.Output.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Where(x => x.StartsWith("InferenceGateway.Tests.", StringComparison.Ordinal) && !s_leftOut.Any(part => x.Contains(part, StringComparison.Ordinal)))
            .ToList();
        Parallel.ForEach(classes, new ParallelOptions { MaxDegreeOfParallelism = _jobs }, Measure);
        Console.WriteLine($"{_reached.Count} classes of tests, {_times.Values.Sum(x => x.TotalSeconds):F0} s");
    }

    /// <summary>Runs the tests that reach a mutant while it is active.</summary>
    /// <returns>What happened.</returns>
    public Outcome Try(Mutant mutant)
    {
        var folder = Path.GetDirectoryName(mutant.File)!.Replace('/', '.');
        var reaching = _reached.Where(x => x.Value.Contains(mutant.Id)).Select(x => x.Key).OrderBy(x => _times[x]).ToList();
        if (reaching.Count == 0)
        {
            return Outcome.NotReached;
        }

        // Those of the same folder first, which find most mutants.
        var near = reaching.Where(x => x.StartsWith($"InferenceGateway.Tests.{folder}.", StringComparison.Ordinal)).ToList();
        var far = reaching.Except(near).ToList();
        foreach (var classes in new[] { near, far }.Where(x => x.Count > 0))
        {
            // Together they take less than one by one, because each start of the program costs a second.
            var limit = TimeSpan.FromSeconds(30 + classes.Sum(x => _times[x].TotalSeconds));
            var code = RunClasses(classes, limit, new() { [MutantSwitch.ActiveVariable] = mutant.Id.ToString(CultureInfo.InvariantCulture) }).ExitCode;
            if (code != 0)
            {
                return code is null ? Outcome.TimedOut : Outcome.Killed;
            }
        }

        return Outcome.Survived;
    }

    private void Measure(string name)
    {
        var file = Path.Combine(_folder, $"reached.{name}.txt");
        var clock = Stopwatch.StartNew();
        var result = RunClasses([name], TimeSpan.FromMinutes(5), new() { [MutantSwitch.ReachedVariable] = file });
        if (result.ExitCode != 0)
        {
            throw new InvalidOperationException($"{name} fails without a mutant:\n{result.Output}");
        }

        var reached = File.Exists(file) ? File.ReadLines(file).Select(x => int.Parse(x, CultureInfo.InvariantCulture)).ToHashSet() : [];
        lock (_reached)
        {
            _reached[name] = reached;
            _times[name] = clock.Elapsed;
        }
    }

    private (int? ExitCode, string Output) RunClasses(IEnumerable<string> classes, TimeSpan limit, Dictionary<string, string> environment) =>
        Command.Run(_program, _folder, limit, ["-noColor", "-stopOnFail", "-trait-", "Category=Slow", .. classes.SelectMany(x => new[] { "-class", x })], environment);

    private static void CopyFolder(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target, overwrite: true);
        }
    }
}
