using InferenceGateway.Models;
using InferenceGateway.Testing;
using InferenceGateway.Tests.Client;

namespace InferenceGateway.Tests.Http.Handlers;

/// <summary>The key is not sent to another host, whichever handler sends the request.</summary>
[Trait("Culture", "Any")]
public sealed class RedirectTests : ClientTest
{
    private const string Key = "sk-s3cret-key";

    [Theory]
    [InlineData(301)]
    [InlineData(302)]
    [InlineData(303)]
    [InlineData(307)]
    [InlineData(308)]
    public async Task OwnHandler_DoesNotFollow(int status)
    {
        await using var elsewhere = await RedirectAsync(status);

        var exception = await Assert.ThrowsAsync<GatewayApiException>(() => AskAsync(Client(o => o.ApiKey = Key)));

        Assert.Equal(status, (int)exception.StatusCode);
        Assert.Contains($"Set BaseUrl to where this points: {elsewhere.BaseUrl}", exception.Message, StringComparison.Ordinal);
        Assert.Empty(elsewhere.Requests);
        Assert.Single(Gateway.Requests);
    }

    [Theory]
    [InlineData(302)]
    [InlineData(307)]
    [InlineData(308)]
    public async Task HandlerOfTheCaller_ThatFollows_LeavesTheKeyBehind(int status)
    {
        await using var elsewhere = await RedirectAsync(status);
        using var handler = new HttpClientHandler();

        await AskAsync(Client(o => (o.ApiKey, o.Handler) = (Key, handler)));

        CheckNoKey(elsewhere);
    }

    [Theory]
    [InlineData(302)]
    [InlineData(307)]
    [InlineData(308)]
    public async Task HttpClientOfTheCaller_ThatFollows_LeavesTheKeyBehind(int status)
    {
        await using var elsewhere = await RedirectAsync(status);
        using var http = new HttpClient();

        await AskAsync(Client(o => o.ApiKeyProvider = _ => new ValueTask<string>(Key), http));

        CheckNoKey(elsewhere);
    }

    [Fact]
    public async Task HttpClientOfTheCaller_ThatFollowsInACircle_EndsWithTheLastRedirect()
    {
        using var http = new HttpClient(new HttpClientHandler { MaxAutomaticRedirections = 5 });
        Gateway.Respond(_ => FakeReply.Script(307, null).WithHeader("Location", "/v1/chat/completions"));

        var exception = await Assert.ThrowsAsync<GatewayApiException>(() => AskAsync(Client(o => o.ApiKey = Key, http)));

        Assert.Equal(307, (int)exception.StatusCode);
        Assert.Equal(6, Gateway.Requests.Count);
    }

    [Fact]
    public async Task AuthorizationOfTheCall_IsLeftBehindToo()
    {
        await using var elsewhere = await RedirectAsync(307);
        using var http = new HttpClient();
        var options = new RequestOptions { Headers = new Dictionary<string, string> { ["Authorization"] = $"Bearer {Key}" } };

        await AskAsync(Client(null, http), options);

        CheckNoKey(elsewhere);
    }

    // The gateway redirects a known path that has a slash at its end.
    [Theory]
    [InlineData("/")]
    [InlineData("/v1")]
    [InlineData("/v1/")]
    [InlineData("/llm/v1//")]
    public async Task Paths_WhateverTheBaseUrl_NeverEndInASlash(string path)
    {
        Gateway.Respond(_ => FakeReply.Json("""{"id":"1","choices":[{"index":0,"message":{"role":"assistant","content":"x"}}]}"""));
        var client = Client(o => o.BaseUrl = new Uri(Gateway.BaseUrl, path));

        await AskAsync(client);
        await client.ListModelsAsync(cancellationToken: Token);

        Assert.All(Gateway.Requests, request => Assert.DoesNotMatch("//|/$", request.Path));
    }

    private static Task<CreateChatCompletionResponse> AskAsync(InferenceGatewayClient client, RequestOptions? options = null) =>
        client.GenerateContentAsync("m", "hi", options, Token);

    private static void CheckNoKey(FakeGateway elsewhere)
    {
        var request = Assert.Single(elsewhere.Requests);
        Assert.DoesNotContain("Authorization", request.Headers.Keys);
        Assert.DoesNotContain(Key, request.RawTarget + string.Concat(request.Headers.Values) + request.BodyText, StringComparison.Ordinal);
    }

    private async Task<FakeGateway> RedirectAsync(int status)
    {
        var elsewhere = await FakeGateway.StartAsync(cancellationToken: Token);
        elsewhere.Respond(_ => FakeReply.Json("""{"id":"1","choices":[{"index":0,"message":{"role":"assistant","content":"x"}}]}"""));
        Gateway.Enqueue(FakeReply.Script(status, null).WithHeader("Location", $"{elsewhere.BaseUrl}/chat/completions"));
        return elsewhere;
    }
}
