using InferenceGateway;
using InferenceGateway.Models;
using InferenceGateway.Testing;
using Snippets.Support;

namespace Snippets.Pages;

/// <summary>docs/getting-started.md</summary>
public sealed class GettingStarted : SnippetTest
{
    [Fact]
    public async Task Conversation()
    {
        var client = Client;

        // snippet: conversation
        List<Message> conversation = [Message.System("You are a geography teacher.")];

        foreach (var question in new[] { "What is the capital of Norway?", "How many people live there?" })
        {
            conversation.Add(Message.User(question));
            var answer = await client.GenerateContentAsync(Provider.Openai, "gpt-4o", conversation);
            Console.WriteLine(answer.Text);
            conversation.Add(answer.ToMessage());
        }
        // end

        Assert.Equal(5, conversation.Count);
        Assert.Equal(4, Gateway.Requests[1].Json!["messages"]!.AsArray().Count);
    }

    [Fact]
    public async Task OneModel()
    {
        var client = Client;

        // snippet: one model
        var chat = client.GetChatClient(Provider.Openai, "gpt-4o");

        Console.WriteLine(await chat.GenerateContentAsync("What is a goroutine?"));
        await foreach (var chunk in chat.GenerateContentStreamingAsync("And a channel?"))
        {
            Console.Write(chunk);
        }
        // end

        Assert.Contains("goroutine", Output, StringComparison.Ordinal);
        Assert.Contains("channel", Output, StringComparison.Ordinal);
        Assert.All(Gateway.Requests, static request => Assert.Equal("openai", request.Query["provider"]));
    }

    [Fact]
    public async Task Enumerations()
    {
        var response = await Client.GenerateContentAsync("openai/gpt-4o", "What is a goroutine?");

        // snippet: enumerations
        Console.WriteLine(response.FinishReason?.Value switch
        {
            FinishReason.Known.Stop => "The answer is complete.",
            FinishReason.Known.Length => "The answer was cut off at the token limit.",
            FinishReason.Known.ToolCalls => "The model calls tools.",
            null => "The provider sent no finish reason.",
            var other => $"This version does not know {other}.",
        });

        if (response.FinishReason == FinishReason.ContentFilter)
        {
            Console.WriteLine("The provider's filter stopped the answer.");
        }
        // end

        Assert.Equal("The answer is complete.\n", Output);
    }

    [Fact]
    public async Task Limits()
    {
        var client = Client;
        Gateway.Enqueue(FakeReply.Json("{}").WithHeader("x-ratelimit-limit-requests", "500").WithHeader("x-ratelimit-remaining-requests", "499").WithHeader("x-ratelimit-reset-requests", "120ms"));

        // snippet: rate limits
        var answer = await client.ProxyGetJsonAsync(Provider.Openai, "models");
        if (answer.Http?.RateLimits?.Requests is { } requests)
        {
            Console.WriteLine($"{requests.Remaining} of {requests.Limit} requests are left; reset in {requests.Reset}");
        }
        // end

        Assert.Equal("499 of 500 requests are left; reset in 00:00:00.1200000\n", Output);
    }

    [Fact]
    public async Task WholeRequest()
    {
        var client = Client;

        // snippet: request
        var request = new CreateChatCompletionRequest
        {
            Model = "openai/gpt-4o",
            Messages = [Message.User("Name three rivers.")],
            Temperature = 0.2,
            MaxCompletionTokens = 200,
            Stop = "4.",
        };
        var response = await client.GenerateContentAsync(request);
        // end

        Assert.NotEmpty(response.Text);
        Assert.Equal("""{"model":"openai/gpt-4o","messages":[{"role":"user","content":"Name three rivers."}],"max_completion_tokens":200,"temperature":0.2,"stop":"4."}""", Gateway.Requests.Single().BodyText);
    }

    [Fact]
    public async Task Models()
    {
        var client = Client;

        // snippet: models
        var models = await client.ListModelsAsync(Provider.Openai, [ListModelsInclude.ContextWindow, ListModelsInclude.Pricing]);
        foreach (var model in models.Data)
        {
            Console.WriteLine($"{model.Id}: {model.ContextWindow?.Tokens} tokens, {model.Pricing?.InputPrice} for one of them");
        }
        // end

        Assert.Contains("openai/gpt-4o: 128000 tokens, 0.0000025 for one of them", Output, StringComparison.Ordinal);

        // snippet: cost
        var response = await client.GenerateContentAsync("openai/gpt-4o", "What is a goroutine?");
        if (response.Usage is { } usage)
        {
            var pricing = models.Data.Single(model => model.Id == "openai/gpt-4o").Pricing;
            Console.WriteLine($"{pricing?.Estimate(usage)} {pricing?.Currency}");
        }
        // end

        Assert.Matches(@"\n0\.000[0-9]+ USD\n$", Output);

        using var narrow = client.With(new RequestOptions { Provider = Provider.Anthropic });
        Assert.DoesNotContain((await narrow.ListModelsAsync()).Data, static model => model.Id == "openai/gpt-4o");
        Assert.Contains((await narrow.ListModelsAsync(new Provider(null))).Data, static model => model.Id == "openai/gpt-4o");
    }

    [Fact]
    public async Task OtherApis()
    {
        var client = Client;

        // snippet: other apis
        var response = await client.CreateResponseAsync(new CreateResponseRequest { Model = "openai/gpt-4o", Input = "What is a goroutine?" });
        Console.WriteLine(response.OutputText);

        var message = await client.CreateMessageAsync(new CreateMessagesRequest
        {
            Model = "anthropic/claude-sonnet-4-20250514",
            MaxTokens = 1024,
            Messages = [MessagesMessage.User("What is a channel?")],
        });
        Console.WriteLine(message.Text);
        // end

        Assert.Matches("What is a goroutine(.|\n)*What is a channel", Output);
    }

    [Fact]
    public async Task Images()
    {
        var client = Client;
        var picture = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        await File.WriteAllBytesAsync(picture, Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg=="));

        // snippet: images
        var photo = await ContentPart.ImageFileAsync(picture);
        var response = await client.GenerateContentAsync(
            Provider.Openai,
            "gpt-4o",
            Message.User("What is in these images?", photo, ContentPart.ImageUrl("https://example.org/cat.jpg")));
        // end

        File.Delete(picture);
        Assert.NotEmpty(response.Text);
        Assert.StartsWith("data:image/png;base64,", (string?)Gateway.Requests.Single().Json!["messages"]![0]!["content"]![1]!["image_url"]!["url"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Speech()
    {
        var client = Client;
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());

        // snippet: speech
        using var speech = await client.CreateSpeechAsync(Provider.Openai, "gpt-4o-mini-tts", "Welcome aboard.", "alloy");
        await speech.SaveAsync(path);   // speech.ContentType is audio/mpeg
        // end

        Assert.Equal("audio/mpeg", speech.ContentType);
        Assert.NotEmpty(await File.ReadAllBytesAsync(path));
        File.Delete(path);
    }

    [Fact]
    public async Task Options()
    {
        var token = "secret-token";
        var tokens = new TokenCache(token);

        // snippet: address and key
        using var simple = new InferenceGatewayClient(new Uri("https://gateway.example.org/v1"), "secret");
        // end

        Assert.Equal("https://gateway.example.org/v1", simple.BaseUrl.OriginalString);

        // snippet: options
        using var client = new InferenceGatewayClient(new InferenceGatewayClientOptions
        {
            BaseUrl = new Uri("https://gateway.example.org/v1"),
            ApiKeyProvider = tokens.GetAsync,      // or ApiKey = "…", for a key that does not expire
            Provider = Provider.Anthropic,         // of all calls that name none
            ResponseTimeout = TimeSpan.FromMinutes(2),
        });
        // end

        using var used = new InferenceGatewayClient(new InferenceGatewayClientOptions { BaseUrl = Gateway.BaseUrl, ApiKeyProvider = tokens.GetAsync });
        await used.ListModelsAsync();
        Assert.Equal("Bearer " + token, Gateway.Requests.Single().Headers["Authorization"]);
    }

    [Fact]
    public async Task RequestOptions()
    {
        var client = Client;
        var cancellationToken = TestContext.Current.CancellationToken;

        // snippet: request options
        // One call:
        var response = await client.GenerateContentAsync(
            Provider.Groq,
            "llama-3.3-70b-versatile",
            "Hello!",
            new RequestOptions { MaxRetries = 0, ResponseTimeout = TimeSpan.FromSeconds(20) },
            cancellationToken);

        // All calls of a copy, over the same connections:
        var patient = client.With(new RequestOptions { Provider = Provider.Deepseek, ResponseTimeout = TimeSpan.FromMinutes(30) });
        var thought = await patient.GenerateContentAsync("deepseek-reasoner", "Is 1009 prime?");
        Console.WriteLine($"{thought.Reasoning}\n{thought.Text}");
        // end

        Assert.NotEmpty(response.Text);
        Assert.Equal(["groq", "deepseek"], Gateway.Requests.Select(x => x.Query["provider"]));
        Assert.NotNull(thought.Reasoning);
    }

    [Fact]
    public async Task ExtraMembers()
    {
        var client = Client;
        Gateway.Enqueue(FakeReply.Json("""{"id":"1","object":"chat.completion","created":1,"model":"m","choices":[{"message":{"content":"Hello."}}],"service_tier":"flex"}"""));
        Gateway.Enqueue(FakeReply.Completion("Hi."));

        // snippet: extra members
        var response = await client.GenerateContentAsync(
            "openai/gpt-4o",
            "Hello!",
            new RequestOptions { ExtraBody = new Dictionary<string, RawJson> { ["service_tier"] = RawJson.Parse("\"flex\"") } });

        if (response.AdditionalProperties.TryGetValue("service_tier", out var tier))
        {
            Console.WriteLine(tier);
        }
        // end

        Assert.Equal("flex", (string?)Gateway.Requests.Single().Json!["service_tier"]);
        Assert.Equal("\"flex\"\n", Output);
    }

    [Fact]
    public async Task AnswerInfo()
    {
        var client = Client;
        Gateway.Enqueue(FakeReply.Completion("Hi.").WithHeader("X-Selected-Provider", "groq").WithHeader("X-Selected-Model", "llama"));

        // snippet: answer info
        var response = await client.GenerateContentAsync("fast-chat", "Hello!");   // an alias that the gateway routes
        Console.WriteLine($"{response.Http?.SelectedProvider}/{response.Http?.SelectedModel}, sent {response.Http?.Attempts} time(s)");
        // end

        Assert.Equal("groq/llama, sent 1 time(s)\n", Output);
    }

    private sealed class TokenCache(string token)
    {
        public ValueTask<string> GetAsync(CancellationToken cancellationToken) =>
            cancellationToken.IsCancellationRequested ? ValueTask.FromCanceled<string>(cancellationToken) : ValueTask.FromResult(token);
    }
}
