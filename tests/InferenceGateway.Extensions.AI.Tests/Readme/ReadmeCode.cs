using System.ComponentModel;
using InferenceGateway;
using InferenceGateway.Models;
using Microsoft.Extensions.AI;

namespace InferenceGateway.Extensions.AI.Tests.Readme;

/// <summary>The README's code as it stands there, so that it compiles; nobody calls it.</summary>
internal static class ReadmeCode
{
    public static async Task QuickStartAsync()
    {
        using var client = new InferenceGatewayClient();
        IChatClient chat = client.AsIChatClient(Provider.Openai, "gpt-4o");

        Console.WriteLine(await chat.GetResponseAsync("What is a goroutine?"));

        await foreach (var update in chat.GetStreamingResponseAsync("Tell me a story."))
        {
            Console.Write(update.Text);
        }
    }

    public static async Task FunctionsAsync(InferenceGatewayClient client)
    {
        [Description("The weather in a city")]
        static string Weather([Description("The city")] string city) => $"21 °C and sunny in {city}";

        IChatClient chat = client.AsIChatClient(Provider.Google, "gemini-2.5-flash")
            .AsBuilder()
            .UseFunctionInvocation()
            .Build();

        var options = new ChatOptions { Tools = [AIFunctionFactory.Create(Weather)] };
        Console.WriteLine(await chat.GetResponseAsync("Do I need a coat in Oslo?", options));
    }

    public static async Task RunToolsAsync(InferenceGatewayClient client, AIFunction weather)
    {
        var run = await client.RunToolsAsync(
            Provider.Openai, "gpt-4o", "Do I need a coat in Oslo?", [ToolHandler.From(weather)]);
    }

    public static ChatOptions Raw() => new()
    {
        RawRepresentationFactory = _ => new CreateChatCompletionRequest { Model = "", Messages = [], User = "customer-7" },
    };

    public static AIContent Audio(byte[] wav) => new()
    {
        RawRepresentation = (ContentPart)RawJson.Parse(
            $$"""{"input_audio":{"data":"{{Convert.ToBase64String(wav)}}","format":"wav"},"type":"input_audio"}"""),
    };
}
