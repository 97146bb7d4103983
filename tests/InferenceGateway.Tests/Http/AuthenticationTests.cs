using InferenceGateway.Tests.Client;

namespace InferenceGateway.Tests.Http;

[Trait("Culture", "Any")]
public sealed class AuthenticationTests : ClientTest
{
    [Fact]
    public async Task ApiKeyProvider_IsAskedForEachCall()
    {
        var asked = 0;
        var client = Client(o => o.ApiKeyProvider = _ => new ValueTask<string>($"token-{++asked}"));

        await client.GenerateContentAsync("m", "hi", cancellationToken: Token);
        await client.GenerateContentAsync("m", "hi", cancellationToken: Token);

        Assert.Equal(["Bearer token-1", "Bearer token-2"], Gateway.Requests.Select(r => r.Headers["Authorization"]));
    }

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    public async Task ApiKeyProvider_WithoutKey_SendsNone(string? key)
    {
        await Client(o => o.ApiKeyProvider = _ => new ValueTask<string>(key!)).GenerateContentAsync("m", "hi", cancellationToken: Token);

        Assert.DoesNotContain("Authorization", Request.Headers.Keys);
    }

    [Fact]
    public async Task ApiKeyProvider_UnusableKey_IsRefusedWithoutRepeatingIt()
    {
        var client = Client(o => o.ApiKeyProvider = _ => new ValueTask<string>("s3cret\r\nX-Evil: 1"));

        var exception = await Assert.ThrowsAsync<InvalidOperationException>(() => client.GenerateContentAsync("m", "hi", cancellationToken: Token));

        Assert.Contains("ApiKeyProvider", exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("s3cret", exception.ToString(), StringComparison.Ordinal);
        Assert.Empty(Gateway.Requests);
    }

    [Fact]
    public async Task ApiKeyProvider_Failing_FailsAsItself()
    {
        var client = Client(o => o.ApiKeyProvider = _ => throw new NotSupportedException("no token"));

        await Assert.ThrowsAsync<NotSupportedException>(() => client.GenerateContentAsync("m", "hi", cancellationToken: Token));
    }

    [Fact]
    public async Task Authorization_OfTheCall_GoesBeforeTheKey()
    {
        var options = new RequestOptions { Headers = new Dictionary<string, string> { ["authorization"] = "Bearer other" } };

        await Client(o => o.ApiKey = "abc").GenerateContentAsync("m", "hi", options, Token);

        Assert.Equal("Bearer other", Request.Headers["Authorization"]);
    }
}
