using System.Diagnostics;

namespace InferenceGateway.Benchmarks.Harness;

/// <summary>Runs scenarios: check, warm-up, then rounds in which every subject has its turn, the order moved on by one each time.</summary>
internal sealed class Bench(int rounds, TimeSpan warmUp)
{
    public async Task<IReadOnlyList<Measured>> RunAsync(Scenario scenario)
    {
        using var stage = await scenario.OpenAsync().ConfigureAwait(false);
        var subjects = stage.Subjects;
        await CheckAsync(scenario, subjects).ConfigureAwait(false);
        foreach (var subject in scenario.NeedsWarmUp ? subjects : [])
        {
            var clock = Stopwatch.StartNew();
            do
            {
                await subject.Run(new Tally()).ConfigureAwait(false);
            }
            while (clock.Elapsed < warmUp);
        }

        var samples = subjects.Select(static _ => new List<Sample>()).ToArray();
        for (var round = 0; round < Math.Min(rounds, scenario.MaxRounds); round++)
        {
            for (var turn = 0; turn < subjects.Count; turn++)
            {
                var next = (turn + round) % subjects.Count;
                samples[next].Add(await MeasureAsync(scenario, subjects[next]).ConfigureAwait(false));
            }
        }

        return [.. subjects.Select((subject, i) => new Measured(subject, samples[i]))];
    }

    private static async Task CheckAsync(Scenario scenario, IReadOnlyList<Subject> subjects)
    {
        (string Name, string Text)? expected = null;
        foreach (var subject in subjects.Where(static x => x.IsCompared))
        {
            var tally = new Tally(keeps: true);
            await subject.Run(tally).ConfigureAwait(false);
            if (tally.Text.Length == 0)
            {
                throw new InvalidOperationException($"{scenario.Id}: {subject.Name} read nothing.");
            }

            expected ??= (subject.Name, tally.Text);
            if (expected.Value.Text != tally.Text)
            {
                throw new InvalidOperationException($"{scenario.Id}: {subject.Name} and {expected.Value.Name} read different answers.");
            }
        }
    }

    private static async Task<Sample> MeasureAsync(Scenario scenario, Subject subject)
    {
        var tallies = Enumerable.Range(0, subject.Runs).Select(static _ => new Tally()).ToArray();
        GC.Collect();
        GC.WaitForPendingFinalizers();
        var bytes = GC.GetTotalAllocatedBytes(precise: true);
        var seconds = 0.0;
        foreach (var tally in tallies)
        {
            var begin = Stopwatch.GetTimestamp();
            await subject.Run(tally).ConfigureAwait(false);
            seconds += Stopwatch.GetElapsedTime(begin, scenario.ToFirst ? tally.First : Stopwatch.GetTimestamp()).TotalSeconds;
        }

        bytes = GC.GetTotalAllocatedBytes(precise: true) - bytes;
        var units = (double)subject.Units * subject.Runs;
        return new Sample(seconds / units, bytes / units);
    }
}
