using System.Text.Json;
using InferenceGateway;
using InferenceGateway.Models;
using InferenceGateway.Testing;
using Snippets.Support;

namespace Snippets.Pages;

/// <summary>docs/cookbook.md: other members, the proxy, and tests.</summary>
public sealed class CookbookProxy : SnippetTest
{
    [Fact]
    public async Task Members()
    {
        var client = Client;
        Gateway.Enqueue(FakeReply.Json("""{"id":"1","object":"chat.completion","created":1,"model":"m","choices":[{"message":{"content":"Hello."}}],"system_fingerprint":"fp_1"}"""));

        // snippet: members
        var options = new RequestOptions { ExtraBody = new Dictionary<string, RawJson> { ["top_k"] = RawJson.Parse("40") } };
        var response = await client.GenerateContentAsync("openai/gpt-4o", "Hello!", options);
        foreach (var (name, value) in response.AdditionalProperties)
        {
            Console.WriteLine($"{name}: {value}");
        }
        // end

        Assert.Equal(40, (int?)Gateway.Requests.Single().Json!["top_k"]);
        Assert.Equal("system_fingerprint: \"fp_1\"\n", Output);
    }

    [Fact]
    public async Task Proxy()
    {
        var client = Client;
        Gateway.Enqueue(FakeReply.Json("""{"data":[{"id":"file-1"}]}"""));

        // snippet: proxy
        var files = await client.ProxyGetJsonAsync(Provider.Openai, "files?limit=20");
        Console.WriteLine(files.Json);
        // end

        Assert.Equal("/proxy/openai/files", Gateway.Requests.Single().Path);
        Assert.Equal("20", Gateway.Requests.Single().Query["limit"]);
        Assert.Equal("{\"data\":[{\"id\":\"file-1\"}]}\n", Output);
    }

    [Fact]
    public async Task Embeddings()
    {
        var client = Client;
        Gateway.Enqueue(FakeReply.Json("""{"object":"list","data":[{"object":"embedding","index":0,"embedding":[0.25,-0.5]}],"model":"text-embedding-3-small"}"""));

        string[] texts = ["What is a goroutine?"];

        // snippet: embeddings
        var body = RawJson.From(new { model = "text-embedding-3-small", input = texts });
        var answer = await client.ProxyPostJsonAsync(Provider.Openai, "embeddings", body);

        using var json = JsonDocument.Parse(answer.Json.Utf8);
        foreach (var item in json.RootElement.GetProperty("data").EnumerateArray())
        {
            float[] vector = [.. item.GetProperty("embedding").EnumerateArray().Select(number => number.GetSingle())];
            Console.WriteLine($"{vector.Length} numbers");
        }
        // end

        Assert.Equal("/proxy/openai/embeddings", Gateway.Requests.Single().Path);
        Assert.Equal("""{"model":"text-embedding-3-small","input":["What is a goroutine?"]}""", Gateway.Requests.Single().BodyText);
        Assert.Equal("2 numbers\n", Output);
    }

    [Fact]
    public async Task Testing()
    {
        // snippet: testing
        await using var gateway = await FakeGateway.StartAsync();
        using var client = new InferenceGatewayClient(new InferenceGatewayClientOptions { BaseUrl = gateway.BaseUrl });
        gateway.Enqueue(FakeReply.Completion("Oslo."));

        var response = await client.GenerateContentAsync("openai/gpt-4o", "What is the capital of Norway?");

        Assert.Equal("Oslo.", response.Text);
        Assert.Equal("openai/gpt-4o", (string?)gateway.Requests.Single().Json!["model"]);
        // end
    }

    [Fact]
    public async Task Recording()
    {
        var gatewayUrl = Gateway.BaseUrl;
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());

        // snippet: recording
        await using var gateway = await FakeGateway.RecordOrReplayAsync(gatewayUrl, path);
        using var client = new InferenceGatewayClient(new InferenceGatewayClientOptions { BaseUrl = gateway.BaseUrl });

        var response = await client.GenerateContentAsync("openai/gpt-4o", "What is a goroutine?");
        Assert.Contains("goroutine", response.Text);
        // end

        File.Delete(path);
    }
}
