using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace InferenceGateway.Mutation;

/// <summary>Counts what the tests said, and prints the mutants that no test noticed.</summary>
internal sealed partial class Report(Survivors survivors)
{
    private const double Goal = 95;

    private readonly Dictionary<string, List<(Mutant Mutant, Outcome Outcome)>> _results = [];
    private readonly Dictionary<string, int> _all = [];

    /// <summary>Whether each part reaches the goal, without the survivors that are explained.</summary>
    public bool IsGood => _results.All(x => Score(x.Value) >= Goal);

    /// <summary>Finds the mutants that the output of an earlier run lists as survivors, by their keys.</summary>
    public static HashSet<string> SurvivorsIn(IEnumerable<string> output) =>
        [.. output.Select(x => Survivor().Match(x)).Where(x => x.Success).Select(x => Mutant.KeyOf(x.Groups["file"].Value, x.Groups["member"].Value, x.Groups["before"].Value, x.Groups["after"].Value))];

    public void Add(string area, Mutant mutant, Outcome outcome)
    {
        lock (_results)
        {
            if (!_results.TryGetValue(area, out var results))
            {
                _results[area] = results = [];
            }

            results.Add((mutant, outcome));
            if (results.Count % 50 == 0)
            {
                Console.WriteLine($"{area}: {results.Count} tried");
            }

            if (outcome is Outcome.Survived or Outcome.NotReached)
            {
                Console.WriteLine(survivors.ReasonOf(mutant) is { } reason ? $"  explained  {mutant} ({reason})" : $"  {outcome}  {mutant}");
            }
        }
    }

    public void Finish(string area, int tried, int all)
    {
        _all[area] = all;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{area}: {tried} of {all} tried, {Score(_results[area]):F1} % noticed"));
    }

    /// <summary>Writes the table of the reliability page.</summary>
    public string Table()
    {
        var table = new StringBuilder("| part | mutants | tried | noticed | of these by a time limit | explained | score |\n|---|---:|---:|---:|---:|---:|---:|\n");
        foreach (var (area, results) in _results)
        {
            var explained = results.Count(IsExplained);
            var noticed = results.Count(x => x.Outcome is Outcome.Killed or Outcome.TimedOut);
            table.AppendLine(CultureInfo.InvariantCulture,
                $"| {area} | {_all[area]} | {results.Count} | {noticed} | {results.Count(x => x.Outcome == Outcome.TimedOut)} | {explained} | {Score(results):F1} % |");
        }

        return table.ToString();
    }

    private double Score(List<(Mutant Mutant, Outcome Outcome)> results)
    {
        var counted = results.Where(x => !IsExplained(x)).ToList();
        return counted.Count == 0 ? 100 : 100.0 * counted.Count(x => x.Outcome is Outcome.Killed or Outcome.TimedOut) / counted.Count;
    }

    private bool IsExplained((Mutant Mutant, Outcome Outcome) result) =>
        result.Outcome is Outcome.Survived or Outcome.NotReached && survivors.ReasonOf(result.Mutant) is not null;

    [GeneratedRegex(@"^  (Survived|NotReached)  (?<file>[^:]+):\d+ (?<member>\w+): (?<before>.+?)  =>  (?<after>.+)$")]
    private static partial Regex Survivor();
}
