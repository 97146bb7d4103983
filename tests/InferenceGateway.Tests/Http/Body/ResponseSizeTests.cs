using InferenceGateway.Models;
using InferenceGateway.Testing;
using InferenceGateway.Tests.Client;

namespace InferenceGateway.Tests.Http.Body;

/// <summary>The limit on the size of answers that are read whole.</summary>
public sealed class ResponseSizeTests : ClientTest
{
    private const string Json = """{"id":"1","choices":[{"index":0,"message":{"role":"assistant","content":"x"}}]}""";

    [Theory]
    [InlineData(true, 0)]
    [InlineData(false, 0)]
    [InlineData(true, -1)]
    [InlineData(false, -1)]
    public async Task Answer_AtTheLimit_IsReadAndBeyondItRefused(bool announced, int room)
    {
        var limit = Json.Length + room;
        var reply = announced ? FakeReply.Json(Json) : FakeReply.Script(200, "application/json").Split(Json, 20);
        var call = AskAsync(reply, o => o.MaxResponseBytes = limit);
        if (room == 0)
        {
            Assert.Equal("x", (await call).Text);
            return;
        }

        var error = await Assert.ThrowsAsync<GatewayProtocolException>(() => call);

        Assert.Equal($"CreateChatCompletion failed: the answer is larger than {limit} bytes; if answers are really that large, raise MaxResponseBytes.", error.Message);
    }

    [Fact]
    public async Task Answer_OfAListOrOfTheProxy_IsLimitedToo()
    {
        Gateway.Respond(_ => FakeReply.Json(new string(' ', 100) + "{}"));
        var client = Client(o => (o.MaxResponseBytes, o.MaxRetries) = (100, 2));

        await Assert.ThrowsAsync<GatewayProtocolException>(() => client.ListModelsAsync(cancellationToken: Token));
        await Assert.ThrowsAsync<GatewayProtocolException>(() => client.ProxyGetJsonAsync(Provider.Openai, "models", cancellationToken: Token));

        Assert.Equal(2, Gateway.Requests.Count);
    }

    // A body that the caller reads has no limit of the SDK's.
    [Fact]
    public async Task Answer_ThatTheCallerReads_IsNotLimited()
    {
        Gateway.Respond(_ => FakeReply.Json(new string(' ', 1_000)));
        using var response = await Client(o => o.MaxResponseBytes = 100).ProxyGetAsync(Provider.Openai, "models", cancellationToken: Token);

        Assert.Equal(1_000, (await response.Content.ReadAsStringAsync(Token)).Length);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData((1024 * 1024 * 1024) + 1)]
    public void MaxResponseBytes_OutOfRange_IsRefused(int value)
    {
        Assert.Throws<ArgumentOutOfRangeException>("MaxResponseBytes", () => new InferenceGatewayClientOptions().MaxResponseBytes = value);
        Assert.Equal(256 * 1024 * 1024, new InferenceGatewayClientOptions().MaxResponseBytes);
    }
}
