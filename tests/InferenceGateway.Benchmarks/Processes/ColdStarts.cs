using System.Runtime.InteropServices;
using InferenceGateway.Benchmarks.Clients;
using InferenceGateway.Benchmarks.Harness;
using InferenceGateway.Benchmarks.Wire;

namespace InferenceGateway.Benchmarks.Processes;

/// <summary>A whole process that makes one call, from its start to its end, in each way of deployment. The server is this process.</summary>
internal static class ColdStarts
{
    public const string Jit = "cold-jit";
    public const string Aot = "cold-aot";

    private const int Rounds = 11;

    private static readonly (string Client, string Name)[] s_clients =
        [("Ours", BenchmarkClient.Ours), ("OpenAi", BenchmarkClient.OpenAi), ("SourceGenerated", BenchmarkClient.SourceGenerated), ("Raw", BenchmarkClient.Raw)];

    public static IEnumerable<Scenario> All() =>
    [
        Of(Jit, "Jit", "JIT: published as it is, for an installed .NET 10"),
        Of("cold-readytorun", "ReadyToRun", "ReadyToRun: compiled ahead, for an installed .NET 10"),
        Of("cold-trimmed", "Trimmed", "Trimmed: with its own, trimmed .NET 10"),
        Of(Aot, "Aot", "Native AOT, optimised for size"),
    ];

    private static Scenario Of(string id, string mode, string title) =>
        new(Section.ColdStart, id, title, "process", () => OpenAsync(mode)) { IsSlow = true, MaxRounds = Rounds };

    private static async Task<Stage> OpenAsync(string mode)
    {
        var wire = new LoopbackWire(Answer.Json(Payloads.Completion()), Answer.Json("{}"));
        var address = new Uri(wire.Open(Dialect.OpenAi).Root, "v1").ToString();
        var subjects = new List<Subject>();
        foreach (var (client, name) in s_clients)
        {
            var folder = await PublishAsync(client, mode).ConfigureAwait(false);
            var program = Path.Combine(folder, OperatingSystem.IsWindows() ? "cold-start.exe" : "cold-start");
            subjects.Add(new Subject(name, 1, 1, async tally => tally.Add(await Child.RunAsync(program, [address]).ConfigureAwait(false)))
            {
                IsCompared = name != BenchmarkClient.Raw,
                Size = SizeOf(folder),
            });
        }

        return new Stage(subjects, wire);
    }

    private static async Task<string> PublishAsync(string client, string mode)
    {
        var folder = Repository.Artifacts(Path.Combine("cold-start", $"{client}-{mode}"));
        await Child.RunAsync("dotnet",
            ["publish", "tests/InferenceGateway.Benchmarks/ColdStart", "-c", "Release", "-r", RuntimeInformation.RuntimeIdentifier, $"-p:ColdClient={client}", $"-p:ColdMode={mode}", "-o", folder],
            Repository.Root).ConfigureAwait(false);
        return folder;
    }

    /// <summary>What is delivered: without what only a debugger reads.</summary>
    private static long SizeOf(string folder) =>
        new DirectoryInfo(folder).EnumerateFiles().Where(static x => x.Extension is not (".pdb" or ".dbg" or ".xml")).Sum(static x => x.Length);
}
