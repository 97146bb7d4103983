using System.ComponentModel;
// snippet: chat client
using InferenceGateway;
using InferenceGateway.Models;
using Microsoft.Extensions.AI;
// end
using InferenceGateway.Testing;
using Microsoft.Extensions.DependencyInjection;
using Snippets.Support;

namespace Snippets.Pages;

/// <summary>The page of the package InferenceGateway.Extensions.AI.</summary>
public sealed class ExtensionsAi : SnippetTest
{
    [Fact]
    public async Task ChatClient()
    {
        // snippet: chat client
        using var client = new InferenceGatewayClient();
        IChatClient chat = client.AsIChatClient(Provider.Openai, "gpt-4o");

        Console.WriteLine(await chat.GetResponseAsync("What is a goroutine?"));

        await foreach (var update in chat.GetStreamingResponseAsync("Tell me a story."))
        {
            Console.Write(update.Text);
        }
        // end

        Assert.Matches("What is a goroutine(.|\n)*Tell me a story", Output);
    }

    [Fact]
    public async Task Registration()
    {
        var services = new ServiceCollection();
        services.AddSingleton(Client);

        // snippet: registration
        services.AddInferenceGatewayChatClient(Provider.Openai, "gpt-4o").UseFunctionInvocation();
        services.AddKeyedInferenceGatewayChatClient("fast", Provider.Groq, "llama-3.1-8b-instant");
        // end

        await using var provider = services.BuildServiceProvider();
        await provider.GetRequiredService<IChatClient>().GetResponseAsync("hi");
        await provider.GetRequiredKeyedService<IChatClient>("fast").GetResponseAsync("hi");
        Assert.Equal(2, Gateway.Requests.Count);
    }

    [Fact]
    public async Task Embeddings()
    {
        var client = Client;

        // snippet: embeddings
        var generator = client.AsIEmbeddingGenerator(Provider.Openai, "text-embedding-3-small");
        var embeddings = await generator.GenerateAsync(["red roses", "tax law"], new EmbeddingGenerationOptions { Dimensions = 512 });
        // end

        Assert.Equal([512, 512], embeddings.Select(embedding => embedding.Dimensions));
    }

    [Fact]
    public async Task ImagesAndSpeech()
    {
        var client = Client;

        // snippet: images and speech
#pragma warning disable MEAI001 // These interfaces of Microsoft.Extensions.AI may still change.
        var images = client.AsIImageGenerator(Provider.Openai, "gpt-image-1");
        var drawn = await images.GenerateImagesAsync("A lighthouse.");
        var image = (DataContent)drawn.Contents[0];

        var speaker = client.AsITextToSpeechClient(Provider.Openai, "gpt-4o-mini-tts", "alloy");
        await foreach (var update in speaker.GetStreamingAudioAsync("Welcome aboard."))
        {
            foreach (var audio in update.Contents.OfType<DataContent>())
            {
                Console.WriteLine($"{audio.Data.Length} bytes of {audio.MediaType}");
            }
        }
        // end

        Assert.Equal("image/png", image.MediaType);
        Assert.Contains("bytes of audio/mpeg", Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Functions()
    {
        var client = Client;
        Gateway.Enqueue(FakeReply.ToolCall("weather", """{"city":"Oslo"}"""));

        // snippet: functions
        [Description("The weather in a city")]
        static string Weather([Description("The city")] string city) => $"21 °C and sunny in {city}";

        IChatClient chat = client.AsIChatClient(Provider.Google, "gemini-2.5-flash")
            .AsBuilder()
            .UseFunctionInvocation()
            .Build();

        var options = new ChatOptions { Tools = [AIFunctionFactory.Create(Weather, "weather")] };
        Console.WriteLine(await chat.GetResponseAsync("Do I need a coat in Oslo?", options));
        // end

        Assert.Contains("21 °C and sunny in Oslo", Output, StringComparison.Ordinal);
        chat.Dispose();
    }

    [Fact]
    public async Task RunTools()
    {
        var client = Client;
        var weather = AIFunctionFactory.Create((string city) => $"21 °C in {city}", "weather");
        Gateway.Enqueue(FakeReply.ToolCall("weather", """{"city":"Oslo"}"""));

        // snippet: run tools
        var run = await client.RunToolsAsync(
            Provider.Openai, "gpt-4o", "Do I need a coat in Oslo?", [ToolHandler.From(weather)]);
        // end

        Assert.Contains("21 °C in Oslo", run.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task RawRequest()
    {
        var options = new ChatOptions
        {
            // snippet: raw request
            RawRepresentationFactory = _ => new CreateChatCompletionRequest { Model = "", Messages = [], User = "customer-7" },
            // end
        };

        using var chat = Client.AsIChatClient("openai/gpt-4o");
        await chat.GetResponseAsync("hi", options);
        Assert.Equal("customer-7", (string?)Gateway.Requests.Single().Json!["user"]);
    }

    [Fact]
    public async Task RawContent()
    {
        byte[] wav = [1, 2, 3];
        var audio = new AIContent
        {
            // snippet: raw content
            RawRepresentation = (ContentPart)RawJson.Parse(
                $$"""{"input_audio":{"data":"{{Convert.ToBase64String(wav)}}","format":"wav"},"type":"input_audio"}"""),
            // end
        };

        using var chat = Client.AsIChatClient("openai/gpt-4o");
        await chat.GetResponseAsync(new ChatMessage(ChatRole.User, [new TextContent("What is said?"), audio]));
        Assert.Equal("AQID", (string?)Gateway.Requests.Single().Json!["messages"]![0]!["content"]![1]!["input_audio"]!["data"]);
    }
}
