using InferenceGateway.Fuzz;
using InferenceGateway.Tests.Support;

namespace InferenceGateway.Tests.Fuzzing;

/// <summary>A small run of the fuzzer, and tests that the fuzzer finds what it looks for.</summary>
[Collection(nameof(NonParallel))]
public sealed class FuzzTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData(5_000)]
    [InlineData(20_000, Traits = ["Category", "Slow"])]
    public void Inputs_ManyThousand_GiveNoFinding(int count)
    {
        var report = new Fuzzer(new FuzzOptions { Count = count }, FuzzTargets.All, output.WriteLine).Run();

        output.WriteLine(report.ToString());
        Assert.Empty(report.Findings);
        Assert.Equal(count, report.Count);
        Assert.InRange(report.Refused, count / 5, count * 4 / 5);
    }

    [Fact]
    public void Input_ByItsNumber_IsTheSameAgain()
    {
        var codec = FuzzTargets.All[3];
        var first = new FuzzTrial(7, 123);
        var again = new FuzzTrial(7, 123);
        var other = new FuzzTrial(8, 123);

        Assert.Null(codec.Try(first));
        Assert.Null(codec.Try(again));
        Assert.Null(codec.Try(other));

        Assert.Equal(first.Bytes, again.Bytes);
        Assert.NotEqual(first.Bytes, other.Bytes);
    }

    [Fact]
    public void Exception_OfATarget_IsAFindingThatSaysHowToRepeatIt()
    {
        var report = Run(new Target(trial => trial.Bytes[0] == 7 ? throw new InvalidCastException("boom") : null), 300);

        var finding = Assert.Single(report.Findings);
        Assert.Contains("boom", finding.Problem, StringComparison.Ordinal);
        Assert.EndsWith($"--seed 5 --input {finding.Input}", finding.ToString(), StringComparison.Ordinal);
        Assert.Equal([7], finding.Bytes);
    }

    [Fact]
    public async Task Input_ThatDoesNotEnd_IsAFinding()
    {
        var ended = new TaskCompletionSource();
        using var gate = new ManualResetEventSlim();
        var options = new FuzzOptions { Count = 10, Limit = TimeSpan.FromMilliseconds(200) };

        var report = new Fuzzer(options, [new Target(_ => { gate.Wait(); ended.SetResult(); return null; })], output.WriteLine).Run();
        gate.Set();
        await ended.Task;

        Assert.Contains("no end after", Assert.Single(report.Findings).Problem, StringComparison.Ordinal);
    }

    // It measured the heap of the process, from which the tests before it still freed as much as it kept.
    [Theory]
    [InlineData(18_000_000, 0)]
    [InlineData(17_999_999, 1)]
    public void Heap_ThatGrowsByMoreThanItMay_IsAFinding(long allowed, int findings)
    {
        var kept = 0L;
        var options = new FuzzOptions { Count = 200, MaxGrowth = allowed, MeasureHeap = () => kept };

        var report = new Fuzzer(options, [new Target(_ => { kept += 100_000; return null; })], output.WriteLine).Run();

        Assert.Equal(18_000_000, report.Growth);
        Assert.Equal(Enumerable.Repeat("the heap grew by 18000000 bytes", findings), report.Findings.Select(finding => finding.Problem));
    }

    private FuzzReport Run(IFuzzTarget target, int count) =>
        new Fuzzer(new FuzzOptions { Seed = 5, Count = count, MaxFindings = 1 }, [target], output.WriteLine).Run();

    private sealed class Target(Func<FuzzTrial, string?> attempt) : IFuzzTarget
    {
        public string Name => "a target of the tests";

        public string? Try(FuzzTrial trial)
        {
            trial.Bytes = [(byte)trial.Random.Next(20)];
            return attempt(trial);
        }
    }
}
