using System.Diagnostics;
using InferenceGateway.Benchmarks.Clients;

namespace InferenceGateway.Benchmarks.Harness;

/// <summary>Runs scenarios: warm-up, check, then rounds in which every client has its turn, the order moved on by one each time.</summary>
internal sealed class Bench(int rounds, TimeSpan warmUp)
{
    public async Task<IReadOnlyList<Measured>> RunAsync(Scenario scenario)
    {
        using var wire = scenario.Connect();
        var clients = BenchmarkClient.All(wire).Where(scenario.Takes).ToArray();
        await CheckAsync(scenario, clients).ConfigureAwait(false);
        foreach (var client in clients)
        {
            var clock = Stopwatch.StartNew();
            do
            {
                await scenario.Run(client, new Tally()).ConfigureAwait(false);
            }
            while (clock.Elapsed < warmUp);
        }

        var samples = clients.ToDictionary(static x => x, static _ => new List<Sample>());
        for (var round = 0; round < rounds; round++)
        {
            for (var turn = 0; turn < clients.Length; turn++)
            {
                var client = clients[(turn + round) % clients.Length];
                samples[client].Add(await MeasureAsync(scenario, client).ConfigureAwait(false));
            }
        }

        Array.ForEach(clients, static client => client.Dispose());
        return [.. clients.Select(client => new Measured(client.Name, samples[client]))];
    }

    private static async Task CheckAsync(Scenario scenario, BenchmarkClient[] clients)
    {
        (string Client, string Text)? expected = null;
        foreach (var client in clients.Where(scenario.IsCompared))
        {
            var tally = new Tally(keeps: true);
            await scenario.Run(client, tally).ConfigureAwait(false);
            if (tally.Text.Length == 0)
            {
                throw new InvalidOperationException($"{scenario.Id}: {client.Name} read nothing.");
            }

            expected ??= (client.Name, tally.Text);
            if (expected.Value.Text != tally.Text)
            {
                throw new InvalidOperationException($"{scenario.Id}: {client.Name} and {expected.Value.Client} read different answers.");
            }
        }
    }

    private static async Task<Sample> MeasureAsync(Scenario scenario, BenchmarkClient client)
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        var bytes = GC.GetTotalAllocatedBytes(precise: true);
        var seconds = 0.0;
        for (var run = 0; run < scenario.Runs; run++)
        {
            var tally = new Tally();
            var begin = Stopwatch.GetTimestamp();
            await scenario.Run(client, tally).ConfigureAwait(false);
            seconds += Stopwatch.GetElapsedTime(begin, scenario.ToFirst ? tally.First : Stopwatch.GetTimestamp()).TotalSeconds;
        }

        bytes = GC.GetTotalAllocatedBytes(precise: true) - bytes;
        var units = (double)scenario.Units * scenario.Runs;
        return new Sample(seconds / units, bytes / units);
    }
}
