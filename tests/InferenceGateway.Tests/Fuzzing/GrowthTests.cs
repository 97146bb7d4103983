using InferenceGateway.Fuzz.Growth;

namespace InferenceGateway.Tests.Fuzzing;

/// <summary>The fuzzer tells linear work from quadratic work. The work itself is counted here; the program measures it.</summary>
public sealed class GrowthTests(ITestOutputHelper output)
{
    private static readonly GrowthInput Spaces = new("spaces", "[", " ", "]");

    [Fact]
    public void Work_ThatGrowsWithTheSquareOfTheSize_IsAFindingThatSaysHowToRepeatIt()
    {
        var finding = Assert.Single(Run(static length => (double)length * length).Findings);

        Assert.StartsWith("growth of a reader, spaces", finding.Target, StringComparison.Ordinal);
        Assert.Contains("16385 bytes take", finding.Problem, StringComparison.Ordinal);
        Assert.EndsWith("more than 24 times as much", finding.Problem, StringComparison.Ordinal);
        Assert.EndsWith("-- --growth 16", finding.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Work_ThatGrowsWithTheSize_IsNoFinding() => Assert.Empty(Run(static length => length * 1_000).Findings);

    [Fact]
    public void Input_HasTheSizeItIsAskedFor()
    {
        Assert.All(GrowthReaders.All.SelectMany(reader => reader.Inputs), input => Assert.InRange(input.Make(4_096).Length, 4_096, 4_800));
        Assert.Equal("""{"x":{"a":0,"m0":1,"m1":1}}"""u8.ToArray(), GrowthInput.Values[1].Within("""{"x":%}""").Make(20));
    }

    /// <param name="work">The work for an input of a length, in units that count as ticks.</param>
    private GrowthReport Run(Func<int, double> work)
    {
        var done = 0.0;
        var reader = new GrowthReader("a reader", bytes => done += work(bytes.Length), [], []);
        return GrowthRun.Run([new GrowthTarget(reader, Spaces, 16 * 1024, Measure)], output.WriteLine);

        TimeSpan Measure(Action read)
        {
            var before = done;
            read();
            return TimeSpan.FromTicks((long)(done - before));
        }
    }
}
