using InferenceGateway.Testing.Tests.Support;

namespace InferenceGateway.Testing.Tests.Sandbox;

public sealed class AuthenticationTests : GatewayTest
{
    protected override FakeGatewayOptions Options => new() { RequiredApiKey = "secret" };

    [Theory]
    [InlineData(null)]
    [InlineData("Bearer wrong")]
    [InlineData("bearer secret")]
    public async Task Request_WithoutTheKey_IsUnauthorizedAndUsesNoReply(string? authorization)
    {
        Gateway.Enqueue(FakeReply.Text("scripted"));
        await AssertErrorAsync(await SendAsync("/v1/models", authorization), 401, "unauthorized");
        await AssertErrorAsync(await SendAsync("/nowhere", authorization), 401, "unauthorized");
        Assert.Equal("scripted", await (await SendAsync("/v1/models", "Bearer secret")).Content.ReadAsStringAsync(Token));
    }

    [Theory]
    [InlineData("Bearer secret")]
    [InlineData("secret")]
    public async Task Request_WithTheKey_Passes(string authorization) =>
        Assert.Equal(200, (int)(await SendAsync("/v1/models", authorization)).StatusCode);

    [Fact]
    public async Task Health_WithoutTheKey_Passes() => Assert.Equal(200, (int)(await GetAsync("/health")).StatusCode);

    [Fact]
    public async Task Messages_WithoutTheKey_AreUnauthorizedInThePlainShape() =>
        await AssertErrorAsync(await PostAsync("/v1/messages", "{}"), 401, "unauthorized");

    [Fact]
    public async Task ImageLink_WithoutTheKey_CanBeFetched() =>
        Assert.Equal(200, (int)(await GetAsync("/sandbox/images/0123.png")).StatusCode);

    private async Task<HttpResponseMessage> SendAsync(string path, string? authorization)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        if (authorization is not null)
        {
            request.Headers.TryAddWithoutValidation("Authorization", authorization);
        }

        return await Http.SendAsync(request, Token);
    }
}
