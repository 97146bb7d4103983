using System.ComponentModel;
using InferenceGateway;
using InferenceGateway.Models;
using InferenceGateway.Testing;
using Snippets.Support;

namespace Snippets.Pages;

/// <summary>docs/cookbook.md: tools, images, speech and other types.</summary>
public sealed class CookbookContent : SnippetTest
{
    [Fact]
    public async Task Structured()
    {
        var client = Client;

        // snippet: structured
        var answer = await client.GenerateContentAsync<List<City>>("openai/gpt-4o", "The three largest cities of Norway.");
        foreach (var city in answer.Value)
        {
            Console.WriteLine($"{city.Name}: {city.Population}");
        }
        // end

        Assert.Matches(".+: [0-9]+\n", Output);
    }

    // snippet: structured
    internal sealed record City(string Name, int Population);
    // end

    [Fact]
    public async Task Tool()
    {
        var client = Client;

        // snippet: tool
        var clock = ToolHandler.Create("get_time", "The time now.", ([Description("Such as Europe/Oslo")] string zone) =>
            TimeZoneInfo.ConvertTime(DateTimeOffset.UtcNow, TimeZoneInfo.FindSystemTimeZoneById(zone)));

        var run = await client.RunToolsAsync("openai/gpt-4o", "What is the time in Oslo?", [clock]);
        Console.WriteLine(run.Text);
        // end

        Assert.NotEmpty(Output);
        Gateway.Enqueue(FakeReply.ToolCall("get_time", """{"zone":"Europe/Oslo"}"""), FakeReply.Completion("Now."));
        run = await client.RunToolsAsync("openai/gpt-4o", "What is the time?", [clock]);
        Assert.Null(run.Steps.Single().Results.Single().Exception);
    }

    [Fact]
    public async Task ImageQuestion()
    {
        var client = Client;
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        await File.WriteAllBytesAsync(path, Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg=="));

        // snippet: image question
        var photo = await ContentPart.ImageFileAsync(path);
        Console.WriteLine(await client.GenerateContentAsync("openai/gpt-4o", Message.User("What is in this picture?", photo)));
        // end

        File.Delete(path);
        Assert.NotEmpty(Output);
        Assert.Equal("image_url", (string?)Gateway.Requests.Single().Json!["messages"]![0]!["content"]![1]!["type"]);
    }

    [Fact]
    public async Task CreateImage()
    {
        var client = Client;
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());

        // snippet: create image
        var images = await client.CreateImageAsync("openai/gpt-image-1", "A lighthouse in a storm, as a woodcut.");
        await images.Data[0].SaveAsync(path);
        // end

        Assert.NotEmpty(await File.ReadAllBytesAsync(path));
        File.Delete(path);
    }

    [Fact]
    public async Task Speech()
    {
        var client = Client;
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());

        // snippet: speech
        using var speech = await client.CreateSpeechAsync("openai/gpt-4o-mini-tts", "The next train leaves from platform two.", "alloy");
        await speech.SaveAsync(path);
        // end

        Assert.NotEmpty(await File.ReadAllBytesAsync(path));
        File.Delete(path);
    }
}
