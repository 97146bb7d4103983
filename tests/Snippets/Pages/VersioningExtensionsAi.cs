using InferenceGateway;
using InferenceGateway.Extensions.AI;
using InferenceGateway.Models;
using Microsoft.Extensions.AI;
using Snippets.Support;

namespace Snippets.Pages;

/// <summary>docs/versioning.md: the code of the table for users of Microsoft.Extensions.AI, theirs and ours.</summary>
public sealed class VersioningExtensionsAi : SnippetTest
{
    [Fact]
    public async Task Answer()
    {
        var client = Client;

        IChatClient chat = client.AsIChatClient("openai/gpt-4o");
        List<ChatMessage> history = [new ChatMessage(ChatRole.System, "Be brief."), new ChatMessage(ChatRole.User, "What is a goroutine?")];
        var reply = await chat.GetResponseAsync(history, new ChatOptions { Temperature = 0.5f, MaxOutputTokens = 200 });
        history.AddMessages(reply);

        List<Message> messages = [Message.System("Be brief."), Message.User("What is a goroutine?")];
        var response = await client.GenerateContentAsync(new CreateChatCompletionRequest { Model = "openai/gpt-4o", Messages = messages, Temperature = 0.5, MaxCompletionTokens = 200 });
        messages.Add(response.ToMessage());

        Assert.Equal(reply.Text, response.Text);
        Assert.Equal(reply.Usage?.TotalTokenCount, response.Usage?.TotalTokens);
        Assert.Equal(reply.FinishReason == ChatFinishReason.Length, response.IsTruncated);
        Assert.Equal(history.Count, messages.Count);
        Assert.Equal((double?)Gateway.Requests[0].Json!["temperature"], (double?)Gateway.Requests[1].Json!["temperature"]);
    }

    [Fact]
    public async Task Stream()
    {
        var client = Client;
        var chat = client.AsIChatClient("openai/gpt-4o");
        var (theirs, ours) = ("", "");

        await foreach (var update in chat.GetStreamingResponseAsync("What is a goroutine?"))
        {
            theirs += update.Text;
        }

        await foreach (var chunk in client.GenerateContentStreamingAsync("openai/gpt-4o", "What is a goroutine?"))
        {
            ours += chunk.Text;
        }

        var whole = await chat.GetStreamingResponseAsync("What is a goroutine?").ToChatResponseAsync();
        var response = await client.GenerateContentStreamingAsync("openai/gpt-4o", "What is a goroutine?").ToResponseAsync();

        Assert.Equal(theirs, ours);
        Assert.Equal(whole.Text, response.Text);
    }

    [Fact]
    public async Task Tools()
    {
        var client = Client;
        var weather = (string city) => $"21 °C in {city}";

        var chat = client.AsIChatClient("openai/gpt-4o").AsBuilder().UseFunctionInvocation().Build();
        var reply = await chat.GetResponseAsync("How is the weather in Paris?", new ChatOptions { Tools = [AIFunctionFactory.Create(weather, "get_weather")] });

        var run = await client.RunToolsAsync("openai/gpt-4o", "How is the weather in Paris?", [ToolHandler.Create("get_weather", weather)]);
        var same = await client.RunToolsAsync("openai/gpt-4o", "How is the weather in Paris?", [ToolHandler.From(AIFunctionFactory.Create(weather, "get_weather"))]);

        Assert.Contains("21 °C in Paris", reply.Text, StringComparison.Ordinal);
        Assert.Contains("21 °C in Paris", run.Text, StringComparison.Ordinal);
        Assert.Contains("21 °C in Paris", same.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TypesAndImages()
    {
        var client = Client;
        var chat = client.AsIChatClient("openai/gpt-4o");
        var (png, address) = (new ReadOnlyMemory<byte>(Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==")), new Uri("https://example.org/cat.jpg"));

        var theirs = await chat.GetResponseAsync<Capital>([new ChatMessage(ChatRole.User, [new TextContent("Which city?"), new DataContent(png, "image/png"), new UriContent(address, "image/jpeg")])]);
        var answer = await client.GenerateContentAsync<Capital>("openai/gpt-4o", [Message.User("Which city?", ContentPart.Image(png), ContentPart.ImageUrl(address))]);

        Assert.Equal(theirs.Result.City, answer.Value.City);
        Assert.Equal(Images(0), Images(1));

        IEnumerable<string?> Images(int request) => Gateway.Requests[request].Json!["messages"]!.AsArray().Last()!["content"]!.AsArray().Skip(1).Select(static x => (string?)x!["image_url"]!["url"]);
    }

    private sealed record Capital(string City);
}
