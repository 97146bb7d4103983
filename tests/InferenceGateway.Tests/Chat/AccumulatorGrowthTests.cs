using InferenceGateway.Models;

namespace InferenceGateway.Tests.Chat;

public sealed class AccumulatorGrowthTests
{
    private static readonly CreateChatCompletionStreamResponse[] Chunk =
    [
        Chunks.Read(Chunks.Delta("""{"content":"ten chars ","vendor":1}""")),
        Chunks.Read(Chunks.Delta("""{"reasoning":"ten chars "}""")),
        Chunks.Read(Chunks.ToolCall("""{"index":0,"id":"t","function":{"name":"f","arguments":"ten chars "},"extra_content":{"google":{"thought_signature":"s"}}}""")),
        Chunks.Read("""{"obfuscation":"zzz","choices":[{"index":1,"delta":{"content":"ten chars "}}]}"""),
    ];

    [Fact]
    public void Memory_OfALongStream_GrowsWithItsLength()
    {
        // Measured, not timed: a quadratic fold would allocate ten times as much per chunk. The first run pays for the JIT.
        _ = Allocated(1_000);
        var short_ = Allocated(10_000);
        var long_ = Allocated(100_000);

        Assert.InRange(long_ / (double)short_, 5, 15);
    }

    [Fact]
    public void Text_OfALongStream_CostsLittleMoreThanItself()
    {
        var accumulator = new ChatCompletionAccumulator();
        accumulator.Add(Chunk[0]);

        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var added = 0; added < 100_000; added++)
        {
            accumulator.Add(Chunk[1]);
        }

        // Twenty bytes of text each, and room for the builder's blocks: nothing per chunk beside it.
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 2_000_000, 2_600_000);
    }

    [Fact]
    public void Length_OfALongStream_IsThatOfAllChunks()
    {
        var accumulator = new ChatCompletionAccumulator();
        for (var added = 0; added < 100_000; added++)
        {
            accumulator.Add(Chunk[added % Chunk.Length]);
        }

        var response = accumulator.ToResponse();
        Assert.Equal(250_000, response.Text.Length);
        Assert.Equal(250_000, response.Reasoning!.Length);
        Assert.Equal(250_000, Assert.Single(response.ToolCalls).Function.Arguments.Length);
    }

    private static long Allocated(int chunks)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        var accumulator = new ChatCompletionAccumulator();
        for (var added = 0; added < chunks; added++)
        {
            accumulator.Add(Chunk[added % Chunk.Length]);
        }

        _ = accumulator.ToResponse();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
