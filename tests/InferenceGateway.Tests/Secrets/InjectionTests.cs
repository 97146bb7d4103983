using System.Text;
using InferenceGateway.Models;
using InferenceGateway.Tests.Faults;

namespace InferenceGateway.Tests.Secrets;

/// <summary>Nothing that a caller passes on can become a header, another request or another host.</summary>
public sealed class InjectionTests : IAsyncLifetime
{
    private const string Evil = "\r\nX-Evil: 1\r\n\r\nGET /evil HTTP/1.1\r\n";

    private readonly FaultServer _server = new() { Script = static connection => connection.AnswerAsync("""{"id":"1","object":"list","data":[],"choices":[{"index":0,"message":{"role":"assistant","content":"x"}}]}""") };
    private InferenceGatewayClient _client = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private FaultConnection Connection => Assert.Single(_server.Connections);

    public ValueTask InitializeAsync()
    {
        _client = new InferenceGatewayClient(new InferenceGatewayClientOptions { BaseUrl = _server.Address, ApiKey = Secret.Key, MaxRetries = 0 });
        return default;
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _server.DisposeAsync();
    }

    [Theory]
    [InlineData("key\r\nX-Evil: 1")]
    [InlineData("key\nX-Evil: 1")]
    [InlineData("key\rX-Evil: 1")]
    [InlineData("key\0")]
    [InlineData("key\u0085")]
    public async Task Key_WithALineBreak_IsRefused(string key)
    {
        Assert.DoesNotContain(key, Assert.Throws<ArgumentException>(() => new InferenceGatewayClientOptions { ApiKey = key }).Message, StringComparison.Ordinal);

        using var client = new InferenceGatewayClient(new InferenceGatewayClientOptions { BaseUrl = _server.Address, ApiKeyProvider = _ => new ValueTask<string>(key) });
        await Assert.ThrowsAsync<GatewayCredentialException>(() => client.ListModelsAsync(cancellationToken: Token));
        Assert.Empty(_server.Connections);
    }

    [Theory]
    [InlineData("X-A", "v\r\nX-Evil: 1")]
    [InlineData("X-A", "v\nX-Evil: 1")]
    [InlineData("X-A", "v\0")]
    [InlineData("X-A", "v\u010a")]
    [InlineData("X-A\r\nX-Evil", "1")]
    [InlineData("X-A: 1\r\nX-Evil", "1")]
    [InlineData("Host", "elsewhere.invalid")]
    [InlineData("Content-Length", "0")]
    [InlineData("Transfer-Encoding", "chunked")]
    public void Header_ThatWouldBreakTheRequest_IsRefused(string name, string value) =>
        Assert.Throws<ArgumentException>(() => new RequestOptions { Headers = new Dictionary<string, string> { [name] = value } });

    public static TheoryData<string> Places => ["provider", "provider in the path", "path", "query of the path", "extra query", "model", "prompt", "include", "method", "image prompt", "file name", "file type", "field name", "field value", "body type"];

    [Theory]
    [MemberData(nameof(Places))]
    public async Task LineBreak_Anywhere_StaysWhereItIsOrIsRefused(string place)
    {
        var error = await Record.ExceptionAsync(() => SendAsync(place));

        Assert.True(error is null or ArgumentException or FormatException, error?.ToString());
        if (error is not null)
        {
            Assert.Empty(_server.Connections);
            return;
        }

        Assert.Equal(1, _server.Requests);
        Assert.DoesNotContain("\nX-Evil", Connection.Head, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("GET /evil HTTP", Connection.Head, StringComparison.Ordinal);
        if (Connection.Header("Content-Type")?.StartsWith("multipart", StringComparison.Ordinal) == true && place != "image prompt" && place != "field value")
        {
            Assert.DoesNotContain("\nX-Evil", Connection.Body, StringComparison.OrdinalIgnoreCase);
        }
    }

    [Theory]
    [InlineData("http://elsewhere.invalid/models")]
    [InlineData("https://elsewhere.invalid/models")]
    [InlineData("//elsewhere.invalid/models")]
    [InlineData("/models")]
    [InlineData("@elsewhere.invalid/models")]
    [InlineData(":80/models")]
    [InlineData("\\\\elsewhere.invalid\\models")]
    [InlineData("../../elsewhere")]
    [InlineData("%2e%2e/elsewhere")]
    [InlineData("..%2f..%2felsewhere")]
    [InlineData("models?x=http://elsewhere.invalid")]
    [InlineData("models#@elsewhere.invalid")]
    public async Task ProxyPath_Whatever_StaysBelowTheProviderOfTheGateway(string path)
    {
        var error = await Record.ExceptionAsync(async () => (await _client.ProxyGetAsync(Provider.Openai, path, cancellationToken: Token)).Dispose());

        if (error is not null)
        {
            Assert.IsAssignableFrom<ArgumentException>(error);
            Assert.Empty(_server.Connections);
            return;
        }

        Assert.StartsWith("GET /proxy/openai/", Connection.Head, StringComparison.Ordinal);
        Assert.Equal($"127.0.0.1:{_server.Port}", Connection.Header("Host"));
    }

    [Fact]
    public async Task Key_BehindAnHttpProxy_GoesThroughTheTunnelOnly()
    {
        _server.Script = connection => connection.AnswerAsync("", "502 No tunnel");
        using var handler = new SocketsHttpHandler { Proxy = new System.Net.WebProxy(_server.Address), UseProxy = true };
        using var client = new InferenceGatewayClient(new InferenceGatewayClientOptions { BaseUrl = new Uri("https://gateway.invalid"), ApiKey = Secret.Key, Handler = handler, MaxRetries = 0 });

        var error = await Assert.ThrowsAsync<GatewayConnectionException>(() => client.GenerateContentAsync("m", Secret.Prompt, cancellationToken: Token));

        SecretCheck.Holds(error);
        Assert.StartsWith("CONNECT gateway.invalid:443 HTTP/1.1\r\n", Connection.Head, StringComparison.Ordinal);
        SecretCheck.Absent(Connection.Head + Connection.Body);
    }

    private async Task SendAsync(string place)
    {
        switch (place)
        {
            case "provider":
                await _client.GenerateContentAsync(Evil, "m", "hi", cancellationToken: Token);
                break;
            case "provider in the path":
                (await _client.ProxyGetAsync(Evil, "models", cancellationToken: Token)).Dispose();
                break;
            case "path":
                (await _client.ProxyGetAsync(Provider.Openai, "models" + Evil, cancellationToken: Token)).Dispose();
                break;
            case "query of the path":
                (await _client.ProxyGetAsync(Provider.Openai, "models?a=" + Evil, cancellationToken: Token)).Dispose();
                break;
            case "extra query":
                await _client.ListModelsAsync(options: new RequestOptions { ExtraQuery = new Dictionary<string, string> { ["a" + Evil] = Evil } }, cancellationToken: Token);
                break;
            case "model":
                await _client.GenerateContentAsync(Evil + "m", "hi", cancellationToken: Token);
                break;
            case "prompt":
                await _client.GenerateContentAsync("m", Evil, cancellationToken: Token);
                break;
            case "include":
                await _client.ListModelsAsync(include: [Evil], cancellationToken: Token);
                break;
            case "method":
                (await _client.ProxyAsync(new HttpMethod("GET" + Evil), Provider.Openai, "models", cancellationToken: Token)).Dispose();
                break;
            case "body type":
                await _client.PushMetricsAsync(new StringContent("{}", Encoding.UTF8, "application/json" + Evil), cancellationToken: Token);
                break;
            default:
                await EditAsync(place);
                break;
        }
    }

    private Task EditAsync(string place) => _client.CreateImageEditAsync(
        new CreateImageEditRequest
        {
            Prompt = place == "image prompt" ? "p" + Evil : "p",
            Image = [new FilePart(new byte[] { 1 }, place == "file name" ? "a" + Evil : "a", place == "file type" ? "image/png" + Evil : null)],
            AdditionalFields = { [place == "field name" ? "f" + Evil : "f"] = place == "field value" ? "v" + Evil : "v" },
        },
        cancellationToken: Token);
}
