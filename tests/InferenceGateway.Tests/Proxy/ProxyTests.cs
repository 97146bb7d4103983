using System.Net;
using System.Text;
using InferenceGateway.Models;
using InferenceGateway.Testing;
using InferenceGateway.Tests.Client;

namespace InferenceGateway.Tests.Proxy;

/// <summary>Calls to a provider's own API with raw bodies. The sandbox's provider sends back what it got.</summary>
public sealed class ProxyTests : ClientTest
{
    [Theory]
    [InlineData("GET")]
    [InlineData("POST")]
    [InlineData("PUT")]
    [InlineData("PATCH")]
    [InlineData("DELETE")]
    public async Task Verb_OfItsOwn_SendsThatVerb(string verb)
    {
        var client = Client();
        using var content = new StringContent("""{"a":1}""", Encoding.UTF8, "application/json");

        using var response = await (verb switch
        {
            "GET" => client.ProxyGetAsync(Provider.Openai, "models", cancellationToken: Token),
            "POST" => client.ProxyPostAsync(Provider.Openai, "models", content, cancellationToken: Token),
            "PUT" => client.ProxyPutAsync(Provider.Openai, "models", content, cancellationToken: Token),
            "PATCH" => client.ProxyPatchAsync(Provider.Openai, "models", content, cancellationToken: Token),
            _ => client.ProxyDeleteAsync(Provider.Openai, "models", cancellationToken: Token),
        });

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal($"{verb} /proxy/openai/models", $"{Request.Method} {Request.RawTarget}");
        Assert.Equal(verb is "GET" or "DELETE" ? "" : """{"a":1}""", Request.BodyText);
        Assert.StartsWith($$"""{"provider":"openai","method":"{{verb}}","path":"/models",""", await response.Content.ReadAsStringAsync(Token), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Verb_AnyOther_IsSent()
    {
        Gateway.Enqueue(FakeReply.Script(200, "application/json").WithHeader("X-Count", "3"));

        using var head = await Client().ProxyAsync(HttpMethod.Head, Provider.Openai, "files", cancellationToken: Token);
        using var content = new ByteArrayContent("{}"u8.ToArray());
        using var delete = await Client().ProxyAsync(HttpMethod.Delete, Provider.Openai, "files", content, cancellationToken: Token);

        Assert.Equal(["HEAD", "DELETE"], Gateway.Requests.Select(request => request.Method));
        Assert.Equal("3", head.Headers.GetValues("X-Count").Single());
        Assert.Equal("{}", Gateway.Requests[1].BodyText);
    }

    [Theory]
    [InlineData("models", "/proxy/openai/models")]
    [InlineData("/models", "/proxy/openai/models")]
    [InlineData("//models/", "/proxy/openai/models/")]
    [InlineData("", "/proxy/openai/")]
    [InlineData("files?limit=20&after=a%26b&after=c", "/proxy/openai/files?limit=20&after=a%26b&after=c")]
    [InlineData("files?path=../x", "/proxy/openai/files?path=../x")]
    [InlineData("a b/ü/c%2Fd", "/proxy/openai/a%20b/%C3%BC/c%2Fd")]
    [InlineData("models/gemini:generateContent", "/proxy/openai/models/gemini:generateContent")]
    [InlineData("a...b/.well-known/..c", "/proxy/openai/a...b/.well-known/..c")]
    public async Task Path_AsInAnAddress_ArrivesAsWritten(string path, string target)
    {
        using var response = await Client().ProxyGetAsync(Provider.Openai, path, cancellationToken: Token);

        Assert.Equal(target, Request.RawTarget);
    }

    [Fact]
    public async Task Path_WithAQueryAndOneOfTheOptions_HasBoth()
    {
        var options = new RequestOptions { ExtraQuery = new Dictionary<string, string> { ["after"] = "a b" } };

        using var one = await Client().ProxyGetAsync(Provider.Openai, "files?limit=20", options, Token);
        using var other = await Client().ProxyGetAsync(Provider.Openai, "files", options, Token);

        Assert.Equal(["?limit=20&after=a%20b", "?after=a%20b"], Gateway.Requests.Select(request => request.QueryString));
    }

    [Theory]
    [InlineData("..")]
    [InlineData("../../admin")]
    [InlineData("a/../b")]
    [InlineData("a/./b")]
    [InlineData("a/%2e%2e/b")]
    [InlineData("a/%252E%252e/b")]
    [InlineData("a%2f..%2fb")]
    [InlineData("a\\..\\b")]
    [InlineData("a#b")]
    [InlineData("a\r\nb")]
    [InlineData("https://api.openai.com/v1/models")]
    [InlineData(null)]
    public async Task Path_ThatLeadsElsewhere_IsRefusedAtTheCall(string? path)
    {
        await Assert.ThrowsAnyAsync<ArgumentException>(() => Client().ProxyGetAsync(Provider.Openai, path!, cancellationToken: Token));
        await Assert.ThrowsAnyAsync<ArgumentException>(() => Client().ProxyGetJsonAsync(Provider.Openai, path!, cancellationToken: Token));

        Assert.Empty(Gateway.Requests);
    }

    [Fact]
    public async Task Provider_ThatIsNoneOrLeadsElsewhere_IsRefusedAtTheCall()
    {
        await Assert.ThrowsAsync<ArgumentException>("provider", () => Client().ProxyGetAsync(default, "models", cancellationToken: Token));
        await Assert.ThrowsAnyAsync<ArgumentException>(() => Client().ProxyGetAsync("..", "models", cancellationToken: Token));
        using var response = await Client().ProxyGetAsync("ollama", "a", cancellationToken: Token);

        Assert.Equal("/proxy/ollama/a", Request.RawTarget);
    }

    [Fact]
    public async Task Headers_OfTheCall_ReachTheProviderWithoutTheKey()
    {
        var options = new RequestOptions { Headers = new Dictionary<string, string> { ["anthropic-beta"] = "files-api", ["OpenAI-Organization"] = "org" } };

        var echo = (await Client(o => o.ApiKey = "k-123456").ProxyGetJsonAsync(Provider.Anthropic, "files", options, Token)).Json.ToJToken();

        Assert.Equal("Bearer k-123456", Request.Headers["Authorization"]);
        Assert.Equal("files-api", echo["headers"]!["anthropic-beta"]);
        Assert.Equal("org", echo["headers"]!["OpenAI-Organization"]);
        Assert.Null(echo["headers"]!["Authorization"]);
    }

    // The gateway hands it on, and then drops the answer's Content-Encoding.
    [Fact]
    public async Task AcceptEncoding_IsNeverSent()
    {
        using var response = await Client().ProxyGetAsync(Provider.Openai, "models", cancellationToken: Token);

        Assert.DoesNotContain("Accept-Encoding", Request.Headers.Keys);
        Assert.Throws<ArgumentException>(() => new RequestOptions { Headers = new Dictionary<string, string> { ["accept-encoding"] = "gzip" } });
    }

    [Fact]
    public async Task Answer_OfTheProvider_ComesAsItIs()
    {
        byte[] bytes = [0, 1, 2, 0xFF];
        Gateway.Enqueue(FakeReply.Script(201, "audio/mpeg").WithHeader("X-Request-Id", "r-1").Write(bytes));

        using var response = await Client().ProxyPostAsync(Provider.Openai, "audio/speech", cancellationToken: Token);

        Assert.Equal(HttpStatusCode.Created, response.StatusCode);
        Assert.Equal("audio/mpeg", response.Content.Headers.ContentType?.ToString());
        Assert.Equal(4, response.Content.Headers.ContentLength);
        Assert.Equal("r-1", response.Headers.GetValues("X-Request-Id").Single());
        Assert.Equal(bytes, await response.Content.ReadAsByteArrayAsync(Token));
    }
}
