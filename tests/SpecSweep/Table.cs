using System.Globalization;

namespace InferenceGateway.SpecSweep;

/// <summary>A line for each document, and what failed below.</summary>
internal static class Table
{
    public static void Print(List<Outcome> outcomes, TextWriter to)
    {
        var width = Math.Max("document".Length, outcomes.Max(x => Name(x).Length));
        to.WriteLine($"{"document".PadRight(width)}  types  operations  instances  calls  seconds  result");
        foreach (var outcome in outcomes)
        {
            var seconds = outcome.Time.TotalSeconds.ToString("0.0", CultureInfo.InvariantCulture);
            var result = outcome.Failures.Count > 0 ? $"FAILED ({outcome.Failures.Count})" : outcome.Refused is { } error ? $"refused: {error}" : "ok";
            to.WriteLine($"{Name(outcome).PadRight(width)}  {outcome.Types,5}  {outcome.Operations,10}  {outcome.Instances,9}  {outcome.Calls,5}  {seconds,7}  {result}");
        }

        foreach (var outcome in outcomes.Where(x => x.Failures.Count > 0))
        {
            to.WriteLine();
            outcome.Failures.Take(20).ToList().ForEach(x => to.WriteLine($"{Name(outcome)}: {x}"));
        }

        to.WriteLine($"{outcomes.Count(x => x.Failures.Count == 0)} of {outcomes.Count} documents passed.");
    }

    private static string Name(Outcome outcome) => Path.GetFileName(outcome.Document);
}
