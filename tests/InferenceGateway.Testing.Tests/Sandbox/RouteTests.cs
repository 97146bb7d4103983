using InferenceGateway.Testing.Tests.Support;

namespace InferenceGateway.Testing.Tests.Sandbox;

public sealed class RouteTests : GatewayTest
{
    [Fact]
    public async Task Health_Get_IsOk() => Assert.Equal("""{"message":"OK"}""", await Http.GetStringAsync("/health", Token));

    [Theory]
    [InlineData("GET", "/v1/health")]
    [InlineData("POST", "/health")]
    [InlineData("GET", "/v1/chat/completions")]
    [InlineData("DELETE", "/v1/models")]
    [InlineData("GET", "/v1//models")]
    [InlineData("GET", "/v1/models//")]
    [InlineData("GET", "/models")]
    [InlineData("GET", "/")]
    public async Task Route_UnknownPathOrWrongMethod_IsNotFound(string method, string path)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), Gateway.BaseUrl.GetLeftPart(UriPartial.Authority) + path);
        await AssertErrorAsync(await Http.SendAsync(request, Token), 404, "Requested route is not found");
    }

    [Fact]
    public async Task Health_Head_IsNotFound()
    {
        using var request = new HttpRequestMessage(HttpMethod.Head, "/health");
        Assert.Equal(404, (int)(await Http.SendAsync(request, Token)).StatusCode);
    }

    [Fact]
    public async Task Route_WithSlashBehind_Redirects()
    {
        var get = await GetAsync("/v1/models/?provider=openai");
        Assert.Equal(301, (int)get.StatusCode);
        Assert.Equal("/v1/models?provider=openai", get.Headers.Location?.ToString());
        var post = await Http.PostAsync("/v1/chat/completions/", JsonContent("{}"), Token);
        Assert.Equal(307, (int)post.StatusCode);
    }
}
