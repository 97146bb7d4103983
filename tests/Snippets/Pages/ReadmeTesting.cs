// snippet: a test of a service
using InferenceGateway;
using InferenceGateway.Models;
using InferenceGateway.Testing;
using Xunit;
// end

namespace Snippets.Pages;

// snippet: a test of a service
public sealed class SummaryService(InferenceGatewayClient client)
{
    public async Task<string> SummarizeAsync(string text, CancellationToken cancellationToken = default)
    {
        var response = await client.GenerateContentAsync(
            Provider.Openai,
            "gpt-4o",
            [Message.System("Summarize in one sentence."), Message.User(text)],
            cancellationToken: cancellationToken);
        return response.IsTruncated ? response.Text + " …" : response.Text;
    }
}

public sealed class SummaryServiceTests
{
    [Fact]
    public async Task Summary_ThatIsCutOff_SaysSo()
    {
        await using var gateway = await FakeGateway.StartAsync();
        gateway.Enqueue(FakeReply.Completion("Bees make", finishReason: "length"));
        using var client = new InferenceGatewayClient(new InferenceGatewayClientOptions { BaseUrl = gateway.BaseUrl });

        var summary = await new SummaryService(client).SummarizeAsync("A long text about bees.");

        Assert.Equal("Bees make …", summary);
        var request = gateway.Requests.Single();
        Assert.Equal("openai", request.Query["provider"]);
        Assert.Equal("A long text about bees.", (string?)request.Json!["messages"]![1]!["content"]);
    }

    [Fact]
    public async Task Summary_WhileTheProviderIsBusy_Fails()
    {
        await using var gateway = await FakeGateway.StartAsync();
        gateway.Enqueue(FakeReply.Error(429, "slow down"));
        using var client = new InferenceGatewayClient(new InferenceGatewayClientOptions { BaseUrl = gateway.BaseUrl, MaxRetries = 0 });

        await Assert.ThrowsAsync<GatewayRateLimitException>(() => new SummaryService(client).SummarizeAsync("A text."));
    }
}
// end
