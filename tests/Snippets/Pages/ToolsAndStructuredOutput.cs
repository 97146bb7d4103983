using System.ComponentModel;
using System.Text.Json.Serialization;
using InferenceGateway;
using InferenceGateway.Models;
using InferenceGateway.Testing;
using Snippets.Support;

namespace Snippets.Pages;

/// <summary>docs/tools-and-structured-output.md</summary>
public sealed class ToolsAndStructuredOutput : SnippetTest
{
    [Fact]
    public async Task Tools()
    {
        var client = Client;

        // snippet: tools
        var weather = ToolHandler.Create(
            "get_weather",
            "The weather in a city now.",
            ([Description("The city, without its country")] string city) => $"21 °C and clear in {city}");

        var run = await client.RunToolsAsync(Provider.Openai, "gpt-4o", "How is the weather in Paris?", [weather]);

        Console.WriteLine(run.Text);
        Console.WriteLine($"{run.Steps.Count} round(s) of tools, {run.Usage?.TotalTokens} tokens in all");
        // end

        Assert.Contains("21 °C and clear in Paris", Output, StringComparison.Ordinal);
        Assert.Contains("1 round(s) of tools", Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task MoreTools()
    {
        var client = Client;
        Gateway.Enqueue(
            FakeReply.ToolCalls(("add", """{"a":1,"b":2}"""), ("FindCity", """{"words":"capital Norway"}"""), ("get_time", """{"city":"Paris","days":1}""")),
            FakeReply.Completion("done"));

        // snippet: more tools
        ToolHandler[] tools =
        [
            ToolHandler.Create("add", (int a, int b) => a + b),
            ToolHandler.Create(FindCityAsync),   // its name is that of the method, without Async
            ToolHandler.Create<Place>("get_time", "The local time in a city.", (place, token) => Task.FromResult($"14:30 in {place.City}")),
        ];

        [Description("Finds a city.")]
        static async Task<Place> FindCityAsync(string words, int limit = 1, CancellationToken cancellationToken = default) =>
            new(await SearchAsync($"{words} {limit}", cancellationToken));
        // end

        var run = await client.RunToolsAsync("openai/gpt-4o", "hi", tools);
        Assert.Equal(["3", """{"city":"found for capital Norway 1 False"}""", "14:30 in Paris"], run.Steps.Single().Results.Select(static result => result.Text));
    }

    [Fact]
    public async Task StreamedTools()
    {
        var client = Client;
        var weather = ToolHandler.Create<Place>("get_weather", null, (place, _) => Task.FromResult("21 °C"));

        // snippet: streamed tools
        var request = new CreateChatCompletionRequest
        {
            Model = "openai/gpt-4o",
            Messages = [Message.User("How is the weather in Paris?")],
            Temperature = 0,
        };

        await foreach (var update in client.RunToolsStreamingAsync(request, [weather], new ToolRunOptions { MaxRounds = 5 }))
        {
            Console.Write(update.Text);
            foreach (var result in update.Step?.Results ?? [])
            {
                Console.WriteLine($"[{result.Call.Function.Name}: {result.Text}]");
            }

            if (update.Run is { } run)
            {
                Console.WriteLine($"\n{run.Conversation.Count} messages");
            }
        }
        // end

        Assert.Matches(@"\[get_weather: 21 °C\]\n.+\n4 messages\n$", Output);
    }

    [Fact]
    public async Task OwnSchema()
    {
        var client = Client;
        var cancellationToken = TestContext.Current.CancellationToken;

        // snippet: own schema
        var search = new ToolHandler(
            ChatCompletionTool.Function(
                "search",
                "Searches the documents.",
                RawJson.Parse("""{"type":"object","properties":{"words":{"type":"string"}},"required":["words"]}""")),
            async (call, token) => await SearchAsync(call.Function.Arguments, token));
        // end

        Gateway.Enqueue(FakeReply.ToolCall("search", """{"words":"bees"}"""));
        var run = await client.RunToolsAsync("openai/gpt-4o", "Find something about bees.", [search], cancellationToken: cancellationToken);
        Assert.Contains("bees", run.Steps.Single().Results.Single().Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ToolsByHand()
    {
        var client = Client;

        // snippet: tools by hand
        var request = new CreateChatCompletionRequest
        {
            Model = "openai/gpt-4o",
            Messages = new List<Message> { Message.User("How is the weather in Paris?") },
            Tools = [ChatCompletionTool.Function("get_weather", "The weather in a city now.", RawJson.Parse("""{"type":"object","properties":{"city":{"type":"string"}},"required":["city"]}"""))],
        };

        var response = await client.GenerateContentAsync(request);
        while (response.ToolCalls.Count > 0)
        {
            request.Messages.Add(response.ToMessage());
            foreach (var call in response.ToolCalls)
            {
                Console.WriteLine($"{call.Function.Name}({call.Function.Arguments})");
                request.Messages.Add(Message.Tool(call.Id, "21 °C and clear"));
            }

            response = await client.GenerateContentAsync(request);
        }

        Console.WriteLine(response.Text);
        // end

        Assert.Matches("^get_weather\\({\"city\":\"Paris\"}\\)\n.*21 °C and clear", Output);
    }

    [Fact]
    public async Task Structured()
    {
        var client = Client;

        // snippet: structured
        var answer = await client.GenerateContentAsync<Recipe>(Provider.Openai, "gpt-4o", "A recipe for ratatouille, for 4 people.");

        Recipe recipe = answer.Value;
        Console.WriteLine($"{recipe.Name}, for {recipe.Servings}: {recipe.Ingredients.Count} ingredients");
        // end

        Assert.Matches("^.+, for [0-9]+: [1-9][0-9]* ingredients\n$", Output);
    }

    [Fact]
    public async Task StructuredForAot()
    {
        var client = Client;

        // snippet: structured for aot
        var answer = await client.GenerateContentAsync("openai/gpt-4o", "A recipe for ratatouille.", RecipeJson.Default.Recipe);
        // end

        Assert.NotEmpty(answer.Value.Ingredients);
    }

    [Fact]
    public async Task StructuredByTheSchema()
    {
        var client = Client;

        // snippet: structured by a schema
        var schema = RawJson.Parse("""
            {"type":"object","properties":{"city":{"type":"string"}},"required":["city"],"additionalProperties":false}
            """);
        StructuredResponse<RawJson> answer = await client.GenerateContentAsync("openai/gpt-4o", "The capital of Norway?", schema, "capital");
        Console.WriteLine(answer.Value);
        // end

        Assert.StartsWith("{\"city\":", Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task StructuredFailures()
    {
        var client = Client;
        Gateway.Enqueue(FakeReply.Completion("""{"name":"Rata""", finishReason: "length"));

        // snippet: structured failures
        try
        {
            var answer = await client.GenerateContentAsync<Recipe>("openai/gpt-4o", "A recipe for ratatouille.");
            Console.WriteLine(answer.Value.Name);
        }
        catch (StructuredOutputException failure)
        {
            // Truncated, Refusal, ContentFilter or Mismatch; Text is what the model wrote.
            Console.WriteLine($"{failure.Reason}: {failure.Text}");
        }
        // end

        Assert.Equal("Truncated: {\"name\":\"Rata\n", Output);
    }

    [Fact]
    public async Task StructuredStream()
    {
        var client = Client;

        // snippet: structured stream
        var request = new CreateChatCompletionRequest
        {
            Model = "openai/gpt-4o",
            Messages = [Message.User("A recipe for ratatouille.")],
            ResponseFormat = CreateChatCompletionRequestResponseFormat.For<Recipe>(),
        };

        var response = await client.GenerateContentStreamingAsync(request).ToResponseAsync();
        var recipe = response.ToStructured<Recipe>().Value;
        // end

        Assert.NotEmpty(recipe.Ingredients);
    }

    private static Task<string> SearchAsync(string arguments, CancellationToken cancellationToken) => Task.FromResult($"found for {arguments} {cancellationToken.CanBeCanceled}");
}

// snippet: more tools
internal sealed record Place([property: Description("The city, without its country")] string City);
// end

// snippet: structured
internal sealed record Recipe(string Name, [property: Description("For how many people")] int Servings, IReadOnlyList<Ingredient> Ingredients);

internal sealed record Ingredient(string Name, double Amount, string? Unit);
// end

// snippet: structured for aot
[JsonSerializable(typeof(Recipe))]
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
internal sealed partial class RecipeJson : JsonSerializerContext;
// end
