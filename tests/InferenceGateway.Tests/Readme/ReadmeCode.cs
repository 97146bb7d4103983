using InferenceGateway;
using InferenceGateway.Models;

namespace InferenceGateway.Tests.Readme;

/// <summary>The README's code as it stands there, so that it compiles; nobody calls it.</summary>
internal static class ReadmeCode
{
    public static async Task QuickStartAsync()
    {
        using var client = new InferenceGatewayClient();   // reads the environment, see below

        var response = await client.GenerateContentAsync(Provider.Openai, "gpt-4o",
        [
            Message.System("You answer in one sentence."),
            Message.User("What is a goroutine?"),
        ]);

        Console.WriteLine(response.Text);
        Console.WriteLine($"{response.Usage?.TotalTokens} tokens");
    }

    public static async Task StreamingAsync(InferenceGatewayClient client)
    {
        await foreach (var chunk in client.GenerateContentStreamingAsync(Provider.Openai, "gpt-4o", "Tell me a story."))
        {
            Console.Write(chunk.Text);
        }
    }
}
