using System.Net;

namespace InferenceGateway.Web.Tests.Pages;

/// <summary>Pages of other sites cannot use samples/Web, and the page of samples/Web loads nothing of them.</summary>
[Collection(nameof(ChatApplication))]
public sealed class ForeignSiteTests(ChatApplication chat)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("http://evil.example", HttpStatusCode.Forbidden)]
    [InlineData(null, HttpStatusCode.OK)]
    public async Task Connection_FromThePageOfAnotherSite_IsRefused(string? origin, HttpStatusCode status)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "_blazor/negotiate?negotiateVersion=1");
        if (origin is not null)
        {
            request.Headers.Add("Origin", origin);
        }

        using var response = await chat.Browser.SendAsync(request, Token);

        Assert.Equal(status, response.StatusCode);
    }

    [Fact]
    public async Task Page_UnderTheNameOfAnotherSite_IsRefused()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "") { Headers = { Host = "evil.example" } };
        using var response = await chat.Browser.SendAsync(request, Token);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Fact]
    public async Task Page_ForbidsWhatItDoesNotNeed()
    {
        using var response = await chat.Browser.GetAsync(new Uri("", UriKind.Relative), Token);

        var policy = string.Join("; ", response.Headers.GetValues("Content-Security-Policy"));
        Assert.Contains("default-src 'self'", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", Assert.Single(response.Headers.GetValues("X-Content-Type-Options")));
    }

    [Fact]
    public async Task Error_HasAPage()
    {
        var page = await chat.Browser.GetStringAsync(new Uri("error", UriKind.Relative), Token);

        Assert.Contains("Something went wrong", page, StringComparison.Ordinal);
    }
}
