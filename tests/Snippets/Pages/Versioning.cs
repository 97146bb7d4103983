using System.ClientModel;
using InferenceGateway;
using InferenceGateway.Models;
using InferenceGateway.Testing;
using OpenAI;
using OpenAI.Audio;
using OpenAI.Chat;
using OpenAI.Images;
using OpenAI.Models;
using Snippets.Support;
using ClientRetryPolicy = System.ClientModel.Primitives.ClientRetryPolicy;

namespace Snippets.Pages;

/// <summary>docs/versioning.md: the code of its table, theirs and ours. Both talk to the same gateway and get the same.</summary>
public sealed class Versioning : SnippetTest
{
    [Fact]
    public async Task Completion()
    {
        var (endpoint, key) = (Gateway.BaseUrl, "secret");

        var chat = new ChatClient("openai/gpt-4o", new ApiKeyCredential(key), new OpenAIClientOptions { Endpoint = endpoint });
        List<ChatMessage> theirs = [new SystemChatMessage("Be brief."), new UserChatMessage("What is a goroutine?")];
        ChatCompletion completion = await chat.CompleteChatAsync(theirs, new ChatCompletionOptions { Temperature = 0.5f, MaxOutputTokenCount = 200 });
        theirs.Add(new AssistantChatMessage(completion));

        using var client = new InferenceGatewayClient(endpoint, key);
        var ours = client.GetChatClient("openai/gpt-4o");
        List<Message> messages = [Message.System("Be brief."), Message.User("What is a goroutine?")];
        var response = await client.GenerateContentAsync(new CreateChatCompletionRequest { Model = "openai/gpt-4o", Messages = messages, Temperature = 0.5, MaxCompletionTokens = 200 });
        messages.Add(response.ToMessage());

        Assert.Equal(completion.Content[0].Text, response.Text);
        Assert.Equal(completion.Usage.TotalTokenCount, response.Usage?.TotalTokens);
        Assert.Equal(completion.FinishReason == ChatFinishReason.Length, response.IsTruncated);
        Assert.Equal(FinishReason.Stop, response.FinishReason);
        Assert.Equal(
            completion.FinishReason switch { ChatFinishReason.Stop => "complete", _ => "cut" },
            response.FinishReason?.Value switch { FinishReason.Known.Stop => "complete", _ => "cut" });
        Assert.Equal("openai/gpt-4o", ours.Model);
        Assert.Equal("Bearer secret", Gateway.Requests[0].Headers["Authorization"]);
        Assert.Equal("Bearer secret", Gateway.Requests[1].Headers["Authorization"]);
        Assert.Equal(0.5, (double?)Gateway.Requests[0].Json!["temperature"]);
        Assert.Equal(0.5, (double?)Gateway.Requests[1].Json!["temperature"]);
        Assert.Equal(Gateway.Requests[0].Json!["max_completion_tokens"]!.ToString(), Gateway.Requests[1].Json!["max_completion_tokens"]!.ToString());
    }

    [Fact]
    public async Task Stream()
    {
        var (chat, client) = (Chat(), Client);
        var (theirs, ours) = ("", "");

        await foreach (var update in chat.CompleteChatStreamingAsync(new UserChatMessage("What is a goroutine?")))
        {
            theirs += update.ContentUpdate.Count > 0 ? update.ContentUpdate[0].Text : "";
        }

        await foreach (var chunk in client.GenerateContentStreamingAsync("openai/gpt-4o", "What is a goroutine?"))
        {
            ours += chunk.Text;
        }

        Assert.Equal(theirs, ours);
    }

    [Fact]
    public async Task StreamThatIsCut_EndsQuietlyThere_AndFailsHere()
    {
        Gateway.Enqueue(FakeReply.Events([Chunk("Once ")], done: false), FakeReply.Events([Chunk("Once ")], done: false));
        var theirs = "";

        await foreach (var update in Chat().CompleteChatStreamingAsync(new UserChatMessage("Tell me a story.")))
        {
            theirs += update.ContentUpdate[0].Text;
        }

        Assert.Equal("Once ", theirs);
        await Assert.ThrowsAsync<StreamIncompleteException>(() => Client.GenerateContentStreamingAsync("openai/gpt-4o", "Tell me a story.").ToResponseAsync());
    }

    [Fact]
    public async Task Tools()
    {
        var (chat, client) = (Chat(), Client);
        var schema = """{"type":"object","properties":{"city":{"type":"string"}},"required":["city"]}""";

        var theirTool = ChatTool.CreateFunctionTool("get_weather", "The weather in a city.", BinaryData.FromString(schema));
        ChatCompletion completion = await chat.CompleteChatAsync([new UserChatMessage("How is the weather in Paris?")], new ChatCompletionOptions { Tools = { theirTool } });
        var theirResult = new ToolChatMessage(completion.ToolCalls[0].Id, "21 °C");

        var tool = ChatCompletionTool.Function("get_weather", "The weather in a city.", RawJson.Parse(schema));
        var request = new CreateChatCompletionRequest { Model = "openai/gpt-4o", Messages = [Message.User("How is the weather in Paris?")], Tools = [tool] };
        var response = await client.GenerateContentAsync(request);
        var result = Message.Tool(response.ToolCalls[0].Id, "21 °C");

        var typed = ToolHandler.Create<Capital>("get_weather", "The weather in a city.", (place, cancellationToken) => Task.FromResult("21 °C"));
        var run = await client.RunToolsAsync(request, (call, cancellationToken) => Task.FromResult("21 °C"));

        Assert.Equal(completion.ToolCalls[0].FunctionName, response.ToolCalls[0].Function.Name);
        Assert.Equal(completion.ToolCalls[0].FunctionArguments.ToString(), response.ToolCalls[0].Function.Arguments);
        Assert.Equal(theirResult.Content[0].Text, result.Content?.ToString());
        Assert.Contains("21 °C", run.Text, StringComparison.Ordinal);
        Assert.Equal("get_weather", typed.Tool.Function.Name);
    }

    [Fact]
    public async Task SchemasAndImages()
    {
        var (chat, client) = (Chat(), Client);
        var (schema, address) = ("""{"type":"object","properties":{"city":{"type":"string"}},"required":["city"],"additionalProperties":false}""", new Uri("https://example.org/cat.jpg"));

        var format = ChatResponseFormat.CreateJsonSchemaFormat("capital", BinaryData.FromString(schema), jsonSchemaIsStrict: true);
        ChatCompletion completion = await chat.CompleteChatAsync([new UserChatMessage(ChatMessageContentPart.CreateTextPart("Which city?"), ChatMessageContentPart.CreateImagePart(address))], new ChatCompletionOptions { ResponseFormat = format });

        var answer = await client.GenerateContentAsync<Capital>("openai/gpt-4o", [Message.User("Which city?", ContentPart.ImageUrl(address))]);

        Assert.Equal(System.Text.Json.Nodes.JsonNode.Parse(completion.Content[0].Text)!["city"]!.ToString(), answer.Value.City);
        Assert.Equal(Part(0), Part(1));

        Gateway.Enqueue(FakeReply.Completion("""{"city":"Oslo"}"""), FakeReply.Completion("""{"city":"Oslo"}"""));
        var typed = await client.GenerateContentAsync<Capital>("openai/gpt-4o", "What is the capital of Norway?");
        var json = await client.GenerateContentAsync("openai/gpt-4o", "What is the capital of Norway?", RawJson.Parse(schema), "capital");
        Assert.Equal("Oslo", typed.Value.City);
        Assert.Equal("""{"city":"Oslo"}""", json.Value.ToString());

        string Part(int request) => Gateway.Requests[request].Json!["messages"]![0]!["content"]![1]!["image_url"]!["url"]!.ToString();
    }

    [Fact]
    public async Task Failures()
    {
        Gateway.Enqueue(FakeReply.Error(429, "slow down"), FakeReply.Error(429, "slow down"));
        var endpoint = Gateway.BaseUrl;

        var chat = new ChatClient("gpt-4o", new ApiKeyCredential("none"), new OpenAIClientOptions { Endpoint = endpoint, RetryPolicy = new ClientRetryPolicy(0), NetworkTimeout = TimeSpan.FromSeconds(30) });
        try
        {
            await chat.CompleteChatAsync("hi");
        }
        catch (ClientResultException e) when (e.Status == 429)
        {
            Console.WriteLine("busy");
        }

        using var client = new InferenceGatewayClient(new InferenceGatewayClientOptions { BaseUrl = endpoint, MaxRetries = 0, ResponseTimeout = TimeSpan.FromSeconds(30), IdleTimeout = TimeSpan.FromSeconds(30) });
        try
        {
            await client.GenerateContentAsync("openai/gpt-4o", "hi");
        }
        catch (GatewayRateLimitException)
        {
            Console.WriteLine("busy");
        }

        Assert.Equal("busy\nbusy\n", Output);
    }

    [Fact]
    public async Task Headers()
    {
        var (chat, client) = (Chat(), Client);
        Gateway.Respond(_ => FakeReply.Completion("hi").WithHeader("X-Selected-Model", "m"));

        var result = await chat.CompleteChatAsync("hi");
        result.GetRawResponse().Headers.TryGetValue("X-Selected-Model", out var theirs);

        var response = await client.GenerateContentAsync("openai/gpt-4o", "hi");
        var ours = response.Http?.Headers["X-Selected-Model"];

        Assert.Equal(theirs, ours);
    }

    [Fact]
    public async Task ImagesAndModels()
    {
        var (endpoint, client) = (Gateway.BaseUrl, Client);
        Gateway.Respond(request => request.Path == "/v1/models" ? FakeReply.Json("""{"object":"list","data":[{"id":"openai/gpt-4o","object":"model","created":1,"owned_by":"openai"}]}""") : null);

        var images = new ImageClient("openai/gpt-image-1", new ApiKeyCredential("none"), new OpenAIClientOptions { Endpoint = endpoint });
        GeneratedImage theirImage = await images.GenerateImageAsync("A lighthouse.");
        var theirBytes = theirImage.ImageBytes;

        var drawn = await client.CreateImageAsync("openai/gpt-image-1", "A lighthouse.");
        var bytes = drawn.Data[0].ToBytes();

        var audio = new AudioClient("openai/tts-1", new ApiKeyCredential("none"), new OpenAIClientOptions { Endpoint = endpoint });
        BinaryData theirSpeech = await audio.GenerateSpeechAsync("Welcome aboard.", GeneratedSpeechVoice.Alloy);
        var theirAudio = theirSpeech.ToArray();

        using var speech = await client.CreateSpeechAsync("openai/tts-1", "Welcome aboard.", "alloy");
        var audioBytes = await speech.ToBytesAsync();

        var models = new OpenAIModelClient(new ApiKeyCredential("none"), new OpenAIClientOptions { Endpoint = endpoint });
        OpenAIModelCollection theirList = await models.GetModelsAsync();
        var list = await client.ListModelsAsync();

        Assert.Equal(theirBytes.ToArray(), bytes.ToArray());
        Assert.Equal(theirAudio, audioBytes);
        Assert.Equal(theirList[0].Id, list.Data[0].Id);
    }

    private ChatClient Chat() => new("openai/gpt-4o", new ApiKeyCredential("none"), new OpenAIClientOptions { Endpoint = Gateway.BaseUrl });

    private sealed record Capital(string City);
}
