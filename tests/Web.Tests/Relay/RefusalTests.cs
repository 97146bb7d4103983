using System.Net;
using System.Net.Http.Json;

namespace InferenceGateway.Web.Tests.Relay;

/// <summary>What samples/Relay refuses before the gateway is asked: requests for the pages of other sites, and questions that are too long.</summary>
public sealed class RefusalTests(RelayApplication relay) : IClassFixture<RelayApplication>
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("http://evil.example")]
    [InlineData("http://localhost:1")]
    [InlineData("https://localhost.evil.example")]
    [InlineData("null")]
    public async Task Question_FromThePageOfAnotherSite_IsRefused(string origin)
    {
        using var response = await AskAsync("hi", request => request.Headers.Add("Origin", origin));

        await RefusedAsync(response, HttpStatusCode.Forbidden, "Only the page of this application may ask.");
    }

    [Theory]
    [InlineData("http")]
    [InlineData("https")]
    public async Task Question_FromTheOwnPage_IsAnswered(string scheme)
    {
        using var response = await AskAsync("hi", request => request.Headers.Add("Origin", $"{scheme}://{relay.Browser.BaseAddress!.Authority}"));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    // A name of another site that leads to this machine: its pages have the same origin as this one.
    [Theory]
    [InlineData("evil.example")]
    [InlineData("evil.example:80")]
    [InlineData("localhost.evil.example")]
    public async Task Request_UnderTheNameOfAnotherSite_IsRefused(string host)
    {
        using var asked = await AskAsync("hi", request =>
        {
            request.Headers.Host = host;
            request.Headers.Add("Origin", $"http://{host}");
        });
        using var page = new HttpRequestMessage(HttpMethod.Get, "") { Headers = { Host = host } };
        using var shown = await relay.Browser.SendAsync(page, Token);

        await RefusedAsync(asked, HttpStatusCode.BadRequest, "Invalid Hostname");
        Assert.Equal(HttpStatusCode.BadRequest, shown.StatusCode);
    }

    [Theory]
    [InlineData("localhost")]
    [InlineData("127.0.0.1")]
    [InlineData("[::1]")]
    public async Task Request_UnderANameOfThisMachine_IsAnswered(string host)
    {
        using var page = new HttpRequestMessage(HttpMethod.Get, "") { Headers = { Host = $"{host}:{relay.Browser.BaseAddress!.Port}" } };
        using var response = await relay.Browser.SendAsync(page, Token);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Theory]
    [InlineData("x")]
    [InlineData("\u00e9")]
    [InlineData("\n")]
    public async Task Question_OfTheLargestLength_IsAnswered(string character)
    {
        using var response = await AskAsync(string.Concat(Enumerable.Repeat(character, 3_999)) + "x");

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Fact]
    public async Task Question_OverTheLargestLength_IsRefused()
    {
        using var response = await AskAsync(new string('x', 4_001));

        await RefusedAsync(response, HttpStatusCode.BadRequest, "Ask in at most 4000 characters.");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Request_LargerThanAnyQuestion_IsRefusedUnread(bool isAnnounced)
    {
        using var response = await AskAsync(new string('x', 40_000), request => request.Headers.TransferEncodingChunked = !isAnnounced);

        await RefusedAsync(response, HttpStatusCode.RequestEntityTooLarge, "Ask in at most 4000 characters.");
    }

    [Fact]
    public async Task Page_HasTheLimitOfTheServer()
    {
        Assert.Contains(" maxlength=\"4000\"", await relay.Browser.GetStringAsync(new Uri("", UriKind.Relative), Token), StringComparison.Ordinal);
    }

    private async Task<HttpResponseMessage> AskAsync(string question, Action<HttpRequestMessage>? change = null)
    {
        relay.Gateway.ClearRequests();
        using var request = new HttpRequestMessage(HttpMethod.Post, "ask") { Content = JsonContent.Create(new { text = question }) };
        await request.Content.LoadIntoBufferAsync(Token);
        change?.Invoke(request);
        return await relay.Browser.SendAsync(request, Token);
    }

    private async Task RefusedAsync(HttpResponseMessage response, HttpStatusCode status, string message)
    {
        Assert.Equal(status, response.StatusCode);
        Assert.Contains(message, await response.Content.ReadAsStringAsync(Token), StringComparison.Ordinal);
        Assert.Empty(relay.Gateway.Requests);
    }
}
