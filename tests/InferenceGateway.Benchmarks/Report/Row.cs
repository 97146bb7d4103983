using System.Globalization;
using InferenceGateway.Benchmarks.Clients;
using InferenceGateway.Benchmarks.Harness;

namespace InferenceGateway.Benchmarks.Report;

/// <summary>What came of a scenario, as it is kept in the file beside the page: so a run of a few scenarios can write the page anew without the others.</summary>
internal sealed record Row(string Id, Section Section, string Title, string Unit, bool CountsBytes, string Machine, IReadOnlyList<Entry> Entries)
{
    public static Row Of(Scenario scenario, IReadOnlyList<Measured> measured, string machine) =>
        new(scenario.Id, scenario.Section, scenario.Title, scenario.Unit, scenario.CountsBytes, machine, [.. measured.Select(x => Entry.Of(x, measured, scenario.CountsBytes))]);

    public Entry? Of(string name) => Entries.FirstOrDefault(x => x.Name == name);
}

/// <summary>What came of one subject.</summary>
/// <param name="Name">The subject.</param>
/// <param name="Seconds">The median per unit.</param>
/// <param name="Bytes">The median of the bytes allocated per unit; null where the process is not the subject's alone.</param>
/// <param name="Size">The bytes of the program, for those that are one.</param>
/// <param name="TimeAgainst">The ratios of its time to that of others in the same rounds.</param>
internal sealed record Entry(string Name, double Seconds, double? Bytes, long? Size, IReadOnlyDictionary<string, double> TimeAgainst)
{
    private static readonly string[] s_references = [BenchmarkClient.OpenAi, BenchmarkClient.SourceGenerated, BenchmarkClient.Raw];

    public static Entry Of(Measured own, IReadOnlyList<Measured> all, bool countsBytes) => new(
        own.Subject.Name,
        Rounded(own.Seconds),
        countsBytes ? Math.Round(own.Bytes) : null,
        own.Subject.Size,
        all.Where(static x => s_references.Contains(x.Subject.Name)).ToDictionary(static x => x.Subject.Name, x => Math.Round(own.TimeRatio(x), 3)));

    public double? TimeRatio(string other) => TimeAgainst.TryGetValue(other, out var ratio) ? ratio : null;

    public double? BytesRatio(Entry? other) => Bytes / other?.Bytes;

    /// <summary>To four digits: more would only change from run to run.</summary>
    private static double Rounded(double value) => double.Parse(value.ToString("G4", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
}
