namespace InferenceGateway.Tests.Streaming;

/// <summary>What reading one chunk allocates, which a chat server pays for every token.</summary>
public sealed class AllocationTests(ITestOutputHelper output) : StreamTest
{
    private const int Chunks = 2_000;

    /// <summary>Measured: 268 bytes, which is the chunk itself; OpenAI's own client needs 2,173 for the same. A build that is not optimised makes an object of each step: 444 bytes.</summary>
    private const int MaxBytesPerChunk =
#if DEBUG
        466;
#else
        281;
#endif

    /// <summary>Measured: 152 bytes for the name and the value of one member that the type does not have, and for what they are kept in.</summary>
    private const int MaxBytesPerUnknownMember = 160;

    [Fact]
    public async Task Stream_PerChunk_AllocatesLittleMoreThanTheChunk()
    {
        var body = Body([.. Enumerable.Repeat(Chunk(" token"), Chunks), Stop, "[DONE]"]);
        var bytes = await LeastAsync(body);

        output.WriteLine($"{bytes / (double)Chunks:F0} bytes per chunk");
        Assert.InRange(bytes / Chunks, 1, MaxBytesPerChunk);
    }

    [Fact]
    public async Task Stream_WithUnknownMembers_AllocatesNoMoreThanThese()
    {
        var chunk = Chunk(" token")[..^1] + ""","obfuscation":"abc"}""";
        var body = Body([.. Enumerable.Repeat(chunk, Chunks), Stop, "[DONE]"]);
        var bytes = await LeastAsync(body);

        output.WriteLine($"{bytes / (double)Chunks:F0} bytes per chunk");
        Assert.InRange(bytes / Chunks, 1, MaxBytesPerChunk + MaxBytesPerUnknownMember);
    }

    /// <summary>The least of several runs: during any of them the runtime may compile a method anew.</summary>
    private async Task<long> LeastAsync(byte[] body)
    {
        var least = long.MaxValue;
        for (var run = 0; run < 4; run++)
        {
            least = Math.Min(least, await MeasureAsync(body));
        }

        return least;
    }

    /// <summary>A body in memory is read without ever waiting, so that all of it happens on this thread, whatever other tests do.</summary>
    private async Task<long> MeasureAsync(byte[] body)
    {
        var client = Client(new MemoryStream(body));
        var thread = Environment.CurrentManagedThreadId;
        var chunks = 0;
        var before = GC.GetAllocatedBytesForCurrentThread();
        await foreach (var chunk in Ask(client))
        {
            chunks++;
        }

        var bytes = GC.GetAllocatedBytesForCurrentThread() - before;
        Assert.Equal(thread, Environment.CurrentManagedThreadId);
        Assert.Equal(Chunks + 1, chunks);
        return bytes;
    }
}
