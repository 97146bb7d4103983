using System.Diagnostics;

namespace InferenceGateway.Fuzz.Growth;

/// <summary>Tries every reader with every input of its kind, one after the other.</summary>
internal static class GrowthRun
{
    /// <param name="size">The size of the smaller inputs, in KiB; each is compared with one of eight times the size.</param>
    /// <param name="print">Takes a line of the report.</param>
    public static GrowthReport Run(int size, Action<string> print) =>
        Run([.. GrowthReaders.All.SelectMany(reader => reader.Inputs.Select(input => new GrowthTarget(reader, input, size * 1024)))], print);

    public static GrowthReport Run(IReadOnlyList<IFuzzTarget> targets, Action<string> print)
    {
        var options = new FuzzOptions { Count = 1, MaxGrowth = long.MaxValue, MeasureHeap = static () => 0 };
        var start = Stopwatch.GetTimestamp();
        var findings = new List<Finding>();
        var done = 0;
        foreach (var target in targets.TakeWhile(_ => findings.Count < options.MaxFindings))
        {
            var report = new Fuzzer(options, [target], static _ => { }).Run();
            foreach (var finding in report.Findings)
            {
                findings.Add(finding);
                print(finding.ToString());
            }

            if (report.Count == 0)
            {
                // The input did not end: its thread goes on, and would slow down whatever follows.
                break;
            }

            done++;
        }

        return new GrowthReport(done, Stopwatch.GetElapsedTime(start), findings);
    }
}
