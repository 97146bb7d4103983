using InferenceGateway.Benchmarks.Clients;
using InferenceGateway.Benchmarks.Harness;

namespace InferenceGateway.Benchmarks.Report;

/// <summary>A scenario and what came of it.</summary>
internal sealed record Result(Scenario Scenario, IReadOnlyList<Measured> Clients)
{
    public bool IsGrowth => Scenario.Id.StartsWith("growth", StringComparison.Ordinal);

    public bool IsMemory => Scenario.Title.Contains("memory", StringComparison.Ordinal);

    public Measured? Of(string client) => Clients.FirstOrDefault(x => x.Client == client);

    public Measured? OpenAi => Of(BenchmarkClient.OpenAi);
}
