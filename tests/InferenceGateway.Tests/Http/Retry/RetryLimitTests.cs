using InferenceGateway.Http;
using InferenceGateway.Testing;

namespace InferenceGateway.Tests.Http.Retry;

[Trait("Culture", "Any")]
public sealed class RetryLimitTests : RetryTest
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(5)]
    public async Task MaxRetries_OfTheCall_GoesBeforeTheClients(int retries)
    {
        Gateway.Respond(_ => FakeReply.Error(503, "busy"));

        var exception = await Assert.ThrowsAsync<GatewayServerException>(() => AskAsync(Retrying(), new RequestOptions { MaxRetries = retries }));

        Assert.Equal(retries + 1, exception.Attempts);
        Assert.Equal(retries + 1, Gateway.Requests.Count);
    }

    [Fact]
    public async Task MaxRetries_OfACopy_HoldsUnlessTheCallSaysOtherwise()
    {
        Gateway.Respond(_ => FakeReply.Error(500, "oops"));
        var client = Retrying().With(new RequestOptions { MaxRetries = 1, RetryUnsafe = true });

        await Assert.ThrowsAsync<GatewayServerException>(() => AskAsync(client));
        Assert.Equal(2, Gateway.Requests.Count);
        await Assert.ThrowsAsync<GatewayServerException>(() => AskAsync(client, new RequestOptions { MaxRetries = 0 }));
        Assert.Equal(3, Gateway.Requests.Count);
    }

    [Fact]
    public void MaxRetries_Negative_IsRefused()
    {
        Assert.Throws<ArgumentOutOfRangeException>("MaxRetries", () => new InferenceGatewayClientOptions { MaxRetries = -1 });
        Assert.Throws<ArgumentOutOfRangeException>("MaxRetries", () => new RequestOptions { MaxRetries = -1 });
    }
}
