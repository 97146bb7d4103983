// snippet: quick start
using InferenceGateway;
using InferenceGateway.Models;
// end
using Snippets.Support;

namespace Snippets.Pages;

/// <summary>README.md, and what the packages' own pages show of it.</summary>
public sealed class Readme : SnippetTest
{
    [Fact]
    public async Task QuickStart()
    {
        // snippet: quick start
        using var client = new InferenceGatewayClient();   // reads INFERENCE_GATEWAY_URL and INFERENCE_GATEWAY_API_KEY

        var response = await client.GenerateContentAsync(Provider.Openai, "gpt-4o",
        [
            Message.System("You answer in one sentence."),
            Message.User("What is a goroutine?"),
        ]);

        Console.WriteLine(response.Text);
        Console.WriteLine($"{response.Usage?.TotalTokens} tokens");
        // end

        Assert.Matches("goroutine.*\n[0-9]+ tokens\n$", Output);
    }

    [Fact]
    public async Task Streaming()
    {
        var client = Client;

        // snippet: streaming
        await foreach (var chunk in client.GenerateContentStreamingAsync(Provider.Openai, "gpt-4o", "Tell me a story."))
        {
            Console.Write(chunk.Text);
        }
        // end

        Assert.Contains("Tell me a story.", Output, StringComparison.Ordinal);
    }
}
