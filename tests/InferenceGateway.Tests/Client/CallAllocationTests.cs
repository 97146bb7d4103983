using System.Net;
using System.Text;
using InferenceGateway.Tests.Http;

namespace InferenceGateway.Tests.Client;

/// <summary>What a call allocates beside the text of its answer, measured at 4,580 bytes: the request and its message for the attempt, the answer and what was read of it, and the steps in between, of which Refit takes about a half.</summary>
public sealed class CallAllocationTests(ITestOutputHelper output) : ClientTest
{
    private const int Calls = 500;
    private const int TextLength = 2_000;

    /// <summary>The text of the answer, two bytes a character, is not counted.</summary>
    private const int MaxBytesPerCall =
#if DEBUG
        7_000;
#else
        5_200;
#endif

    private static readonly byte[] s_answer = Encoding.UTF8.GetBytes(
        $$$"""{"id":"c1","object":"chat.completion","created":1718345013,"model":"gpt-4o","choices":[{"index":0,"message":{"role":"assistant","content":"{{{new string('x', TextLength)}}}"},"finish_reason":"stop"}],"usage":{"prompt_tokens":1,"completion_tokens":2,"total_tokens":3}}""");

    [Fact]
    public async Task Call_BesideItsText_AllocatesLittle()
    {
        var client = Client(options => options.Handler = new StubHandler(static (request, _) => Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK)
        {
            RequestMessage = request,
            Content = new StreamContent(new MemoryStream(s_answer)) { Headers = { { "Content-Type", "application/json" } } },
        })));
        var bytes = await LeastAsync(client) - (2 * TextLength);

        output.WriteLine($"{bytes} bytes per call");
        Assert.InRange(bytes, 1, MaxBytesPerCall);
    }

    /// <summary>The least of several runs: during any of them the runtime may compile a method anew, or a collection that another test causes may empty a pool.</summary>
    private static async Task<long> LeastAsync(InferenceGatewayClient client)
    {
        var least = long.MaxValue;
        for (var run = 0; run < 4; run++)
        {
            least = Math.Min(least, await MeasureAsync(client));
        }

        return least;
    }

    /// <summary>An answer in memory is read without ever waiting, so that all of it happens on this thread.</summary>
    private static async Task<long> MeasureAsync(InferenceGatewayClient client)
    {
        var thread = Environment.CurrentManagedThreadId;
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var call = 0; call < Calls; call++)
        {
            await client.GenerateContentAsync("openai/gpt-4o", "hi", cancellationToken: Token);
        }

        var bytes = GC.GetAllocatedBytesForCurrentThread() - before;
        Assert.Equal(thread, Environment.CurrentManagedThreadId);
        return bytes / Calls;
    }
}
