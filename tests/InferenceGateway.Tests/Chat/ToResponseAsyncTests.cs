using InferenceGateway.Models;

namespace InferenceGateway.Tests.Chat;

public sealed class ToResponseAsyncTests
{
    private static readonly string[] Two = [Chunks.Delta("""{"content":"par"}"""), Chunks.Delta("""{"content":"tial"}""")];

    [Fact]
    public async Task Stream_ReadToItsEnd_IsTheWholeAnswer()
    {
        var response = await Chunks.Stream([.. Two, Chunks.Delta("{}", "stop")]).ToResponseAsync(TestContext.Current.CancellationToken);

        Assert.Equal("partial", response.Text);
        Assert.Equal(FinishReason.Stop, response.FinishReason);
    }

    [Fact]
    public async Task Failure_AfterSomeChunks_CarriesWhatHadArrived()
    {
        var failure = new GatewayProtocolException("bad event");

        var thrown = await Assert.ThrowsAsync<GatewayProtocolException>(() => Chunks.Stream(Two, failure).ToResponseAsync(TestContext.Current.CancellationToken));

        Assert.Same(failure, thrown);
        Assert.Equal("partial", thrown.PartialResponse!.Text);
    }

    [Fact]
    public async Task Failure_BeforeTheFirstChunk_CarriesNothing()
    {
        var thrown = await Assert.ThrowsAsync<GatewayProtocolException>(
            () => Chunks.Stream([], new GatewayProtocolException("bad event")).ToResponseAsync(TestContext.Current.CancellationToken));

        Assert.Null(thrown.PartialResponse);
    }

    [Fact]
    public async Task Exception_OfTheCaller_ComesThrough()
    {
        await Assert.ThrowsAsync<InvalidOperationException>(() => Chunks.Stream(Two, new InvalidOperationException()).ToResponseAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Token_Given_ReachesTheStream()
    {
        var stream = new TokenStream();
        using var source = new CancellationTokenSource();

        await stream.ToResponseAsync(source.Token);

        Assert.Equal(source.Token, stream.Token);
    }

    [Fact]
    public void Stream_Null_IsRefusedAtTheCall()
    {
        Assert.Throws<ArgumentNullException>(() => { _ = ((IAsyncEnumerable<CreateChatCompletionStreamResponse>)null!).ToResponseAsync(TestContext.Current.CancellationToken); });
    }

    private sealed class TokenStream : IAsyncEnumerable<CreateChatCompletionStreamResponse>
    {
        public CancellationToken Token { get; private set; }

        public IAsyncEnumerator<CreateChatCompletionStreamResponse> GetAsyncEnumerator(CancellationToken cancellationToken = default)
        {
            Token = cancellationToken;
            return Chunks.Stream([]).GetAsyncEnumerator(CancellationToken.None);
        }
    }
}
