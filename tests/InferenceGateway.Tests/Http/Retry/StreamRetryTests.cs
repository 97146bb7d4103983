using InferenceGateway.Http;
using InferenceGateway.Testing;

namespace InferenceGateway.Tests.Http.Retry;

[Trait("Culture", "Any")]
public sealed class StreamRetryTests : RetryTest
{
    private const string Chunk = """{"id":"1","choices":[{"index":0,"delta":{"content":"hel"}}]}""";

    private static RequestOptions Unsafe { get; } = new() { RetryUnsafe = true };

    [Fact]
    public async Task Stream_FailedBeforeItsHeaders_IsAskedForAgain()
    {
        Gateway.Enqueue(FakeReply.Error(503, "busy"), FakeReply.Error(500, "oops"));

        var chunks = await Retrying().GenerateContentStreamingAsync("m", "hi", cancellationToken: Token).ToListAsync(Token);

        Assert.Equal("hello", string.Concat(chunks.Select(chunk => chunk.Text)));
        Assert.All(chunks, chunk => Assert.Equal(3, chunk.Http!.Attempts));
    }

    [Fact]
    public async Task Stream_CutAfterAChunk_IsNotAskedForAgain()
    {
        Gateway.Enqueue(FakeReply.Error(503, "busy"), FakeReply.Events([Chunk], done: false).Close());

        var exception = await Assert.ThrowsAsync<StreamIncompleteException>(async () =>
            await Retrying().GenerateContentStreamingAsync("m", "hi", Unsafe, Token).ToListAsync(Token));

        Assert.Equal(2, Gateway.Requests.Count);
        Assert.Equal(2, exception.Attempts);
        Assert.Equal(1, exception.Progress!.Chunks);
    }

    [Fact]
    public async Task Stream_CutBeforeItsFirstChunk_IsNotAskedForAgain()
    {
        Gateway.Enqueue(FakeReply.Events([], done: false).Write(": hello\n\n").Close());

        await Assert.ThrowsAsync<StreamIncompleteException>(async () =>
            await Retrying().GenerateContentStreamingAsync("m", "hi", Unsafe, Token).ToListAsync(Token));

        Assert.Single(Gateway.Requests);
    }

    [Fact]
    public async Task Stream_WithAnErrorInside_IsNotAskedForAgain()
    {
        Gateway.Enqueue(FakeReply.Events("""{"error":{"message":"overloaded","code":503}}"""));

        await Assert.ThrowsAnyAsync<GatewayApiException>(async () =>
            await Retrying().GenerateContentStreamingAsync("m", "hi", Unsafe, Token).ToListAsync(Token));

        Assert.Single(Gateway.Requests);
    }
}
