using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using InferenceGateway.Testing.Tests.Support;

namespace InferenceGateway.Testing.Tests.Sandbox;

public sealed class ProxyRouteTests : GatewayTest
{
    [Theory]
    [InlineData("GET")]
    [InlineData("POST")]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    [InlineData("PATCH")]
    public async Task Proxy_EveryVerb_IsSentBack(string method)
    {
        var echo = await JsonAsync(await SendAsync(method, "/proxy/openai/models/gpt-4o?a=1&b=x%20y"));
        Assert.Equal(method, (string?)echo["method"]);
        Assert.Equal("openai", (string?)echo["provider"]);
        Assert.Equal("/models/gpt-4o", (string?)echo["path"]);
        Assert.Equal("x y", (string?)echo["query"]!["b"]);
        Assert.Null(echo["body"]);
    }

    [Fact]
    public async Task Proxy_Headers_AreThoseTheProviderSees()
    {
        var echo = await JsonAsync(await SendAsync("POST", "/proxy/anthropic/messages", JsonContent("""{"a":[1]}"""), request =>
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", "secret");
            request.Headers.Accept.ParseAdd("text/event-stream, application/json");
            request.Headers.Add("anthropic-beta", "x");
        }));
        Assert.Equal("application/json", (string?)echo["headers"]!["Content-Type"]);
        Assert.Equal("application/json", (string?)echo["headers"]!["Accept"]);
        Assert.Equal("x", (string?)echo["headers"]!["anthropic-beta"]);
        Assert.Null(echo["headers"]!["Authorization"]);
        Assert.Equal("""{"a":[1]}""", echo["body"]!.ToJsonString());
    }

    [Fact]
    public async Task Proxy_BinaryBody_Passes()
    {
        byte[] bytes = [0xFF, 0, 0x80];
        var echo = await JsonAsync(await SendAsync("PUT", "/proxy/openai/files", new ByteArrayContent(bytes)));
        Assert.Equal(Convert.ToBase64String(bytes), (string?)echo["body_base64"]);
        Assert.Equal(bytes, Gateway.Requests[0].Body.ToArray());
    }

    [Fact]
    public async Task Proxy_ForEvents_StreamsTheSameInThree()
    {
        var response = await SendAsync("POST", "/proxy/groq/chat/completions", JsonContent("{}"), request =>
            request.Headers.Accept.ParseAdd("text/event-stream"));
        Assert.Equal(200, (int)response.StatusCode);
        var events = await EventsAsync(response);
        Assert.Equal("[DONE]", events[^1]);
        Assert.Equal("/chat/completions", (string?)JsonNode.Parse(events[0])!["path"]);
        Assert.Equal("text/event-stream", (string?)JsonNode.Parse(events[1])!["headers"]!["Accept"]);
        Assert.Equal("{}", JsonNode.Parse(events[2])!["body"]!.ToJsonString());
    }

    [Theory]
    [InlineData("/proxy/nope/models")]
    [InlineData("/proxy/OpenAI/models")]
    public async Task Proxy_UnknownProvider_IsRefused(string path) =>
        await AssertErrorAsync(await GetAsync(path), 400, "Provider not found. Please check the list of supported providers.");

    [Theory]
    [InlineData("/proxy/")]
    [InlineData("/proxy")]
    [InlineData("/v1/proxy/openai/models")]
    public async Task Proxy_WithoutProviderOrAtTheWrongPlace_IsNotFound(string path) =>
        await AssertErrorAsync(await GetAsync(path), 404, "Requested route is not found");

    [Fact]
    public async Task Proxy_WithoutPath_IsRedirectedToTheSlash()
    {
        var response = await GetAsync("/proxy/openai?x=1");
        Assert.Equal(301, (int)response.StatusCode);
        Assert.Equal("/proxy/openai/?x=1", response.Headers.Location?.ToString());
        Assert.Equal("/", (string?)(await JsonAsync(await GetAsync("/proxy/openai/")))["path"]);
    }

    private async Task<HttpResponseMessage> SendAsync(
        string method, string path, HttpContent? content = null, Action<HttpRequestMessage>? change = null)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path) { Content = content };
        change?.Invoke(request);
        return await Http.SendAsync(request, Token);
    }
}
