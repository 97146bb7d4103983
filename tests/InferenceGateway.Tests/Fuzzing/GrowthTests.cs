using InferenceGateway.Fuzz.Growth;
using InferenceGateway.Tests.Support;

namespace InferenceGateway.Tests.Fuzzing;

/// <summary>Large inputs, whose work must grow with their size, and tests that the fuzzer tells linear work from quadratic work.</summary>
[Collection(nameof(NonParallel))]
public sealed class GrowthTests(ITestOutputHelper output)
{
    private static readonly GrowthInput Spaces = new("spaces", "[", " ", "]");

    [Theory]
    [InlineData(16)]
    [InlineData(128, Traits = ["Category", "Slow"])]
    public void Work_ForLargeInputs_GrowsWithTheirSize(int size)
    {
        var report = GrowthRun.Run(size, output.WriteLine);

        output.WriteLine(report.ToString());
        Assert.Empty(report.Findings);
        Assert.Equal(GrowthReaders.All.Sum(reader => reader.Inputs.Count()), report.Count);
    }

    [Fact]
    public void Work_ThatGrowsWithTheSquareOfTheSize_IsAFindingThatSaysHowToRepeatIt()
    {
        var work = 0L;
        var report = Run(bytes => work += Enumerable.Range(0, 4 * bytes.Length).Sum(start => (long)bytes.AsSpan(start / 4).Count((byte)'x')));

        var finding = Assert.Single(report.Findings);
        Assert.StartsWith("growth of a reader, spaces", finding.Target, StringComparison.Ordinal);
        Assert.Contains("16385 bytes take", finding.Problem, StringComparison.Ordinal);
        Assert.EndsWith("more than 24 times as much", finding.Problem, StringComparison.Ordinal);
        Assert.EndsWith("-- --growth 16", finding.ToString(), StringComparison.Ordinal);
        Assert.Equal(0, work);
    }

    [Fact]
    public void Work_ThatGrowsWithTheSize_IsNoFinding()
    {
        var sum = 0L;

        Assert.Empty(Run(bytes => sum += Enumerable.Repeat(bytes, 50).Sum(all => all.Sum(value => (long)value))).Findings);
        Assert.True(sum > 0);
    }

    [Fact]
    public void Input_HasTheSizeItIsAskedFor()
    {
        Assert.All(GrowthReaders.All.SelectMany(reader => reader.Inputs), input => Assert.InRange(input.Make(4_096).Length, 4_096, 4_800));
        Assert.Equal("""{"x":{"a":0,"m0":1,"m1":1}}"""u8.ToArray(), GrowthInput.Values[1].Within("""{"x":%}""").Make(20));
    }

    private GrowthReport Run(Action<byte[]> read) => GrowthRun.Run([new GrowthTarget(new GrowthReader("a reader", read, [], []), Spaces, 16 * 1024)], output.WriteLine);
}
