using System.Text.Json;
using Anthropic;
using Anthropic.Exceptions;
using Anthropic.Models.Messages;
using InferenceGateway;
using InferenceGateway.Models;
using InferenceGateway.Testing;
using Snippets.Support;
using StopReason = Anthropic.Models.Messages.StopReason;

namespace Snippets.Pages;

/// <summary>docs/versioning.md: the code of the table for users of the Anthropic package, theirs and ours.</summary>
public sealed class VersioningAnthropic : SnippetTest
{
    private const string Model = "anthropic/claude-sonnet-4-20250514";

    [Fact]
    public async Task Answer()
    {
        var (root, key) = (Gateway.BaseUrl.GetLeftPart(UriPartial.Authority), "secret");
        var endpoint = Gateway.BaseUrl;

        using var theirs = new AnthropicClient { BaseUrl = root, ApiKey = key };
        var message = await theirs.Messages.Create(new MessageCreateParams { Model = "anthropic/claude-sonnet-4-20250514", MaxTokens = 1024, System = "Be brief.", Messages = [new UserMessageParam("What is a goroutine?")] });
        var theirText = message.Content[0].TryPickText(out var block) ? block.Text : "";

        using var client = new InferenceGatewayClient(endpoint, key);
        var response = await client.CreateMessageAsync(new CreateMessagesRequest { Model = "anthropic/claude-sonnet-4-20250514", MaxTokens = 1024, System = "Be brief.", Messages = [MessagesMessage.User("What is a goroutine?")] });
        var brief = await client.CreateMessageAsync(Model, "What is a goroutine?", maxTokens: 1024);
        List<MessagesMessage> messages = [MessagesMessage.User("What is a goroutine?")];
        messages.Add(response.ToMessage());

        Assert.Equal(theirText, response.Text);
        Assert.Equal(message.Usage.OutputTokens, response.Usage?.OutputTokens);
        Assert.Equal(message.StopReason! == StopReason.MaxTokens, response.IsTruncated);
        Assert.NotEmpty(brief.Text);
        Assert.Equal(Gateway.Requests[0].Json!["system"]!.ToJsonString(), Gateway.Requests[1].Json!["system"]!.ToJsonString());
    }

    [Fact]
    public async Task Stream()
    {
        var client = Client;
        using var theirs = Theirs();
        var parameters = new MessageCreateParams { Model = Model, MaxTokens = 1024, Messages = [new UserMessageParam("What is a goroutine?")] };
        var request = new CreateMessagesRequest { Model = Model, MaxTokens = 1024, Messages = [MessagesMessage.User("What is a goroutine?")] };
        var (theirText, ourText) = ("", "");

        await foreach (var item in theirs.Messages.CreateStreaming(parameters))
        {
            theirText += item.TryPickContentBlockDelta(out var delta) && delta.Delta.TryPickText(out var text) ? text.Text : "";
        }

        await foreach (var item in client.CreateMessageStreamingAsync(request))
        {
            ourText += item.TextDelta;
        }

        Assert.NotEmpty(ourText);
        Assert.Equal(theirText, ourText);
        Assert.Equal(ourText, (await client.CreateMessageStreamingAsync(request).ToResponseAsync()).Text);
    }

    [Fact]
    public async Task StreamThatIsCut_EndsQuietlyThere_AndFailsHere()
    {
        const string start = """event: message_start""" + "\n" + """data: {"type":"message_start","message":{"id":"msg_1","type":"message","role":"assistant","model":"m","content":[],"stop_reason":null,"stop_sequence":null,"usage":{"input_tokens":1,"output_tokens":1}}}""" + "\n\n";
        Gateway.Respond(static _ => FakeReply.Text(start, 200, "text/event-stream"));
        using var theirs = Theirs();
        var count = 0;

        await foreach (var item in theirs.Messages.CreateStreaming(new MessageCreateParams { Model = Model, MaxTokens = 1024, Messages = [new UserMessageParam("Tell me a story.")] }))
        {
            count++;
        }

        Assert.Equal(1, count);
        await Assert.ThrowsAsync<StreamIncompleteException>(() => Client.CreateMessageStreamingAsync(Model, "Tell me a story.", maxTokens: 1024).ToResponseAsync());
    }

    [Fact]
    public async Task Tools()
    {
        var client = Client;
        using var theirs = Theirs();
        var city = JsonElement.Parse("""{"type":"string"}""");
        var schema = """{"type":"object","properties":{"city":{"type":"string"}},"required":["city"]}""";

        var theirTool = new Tool { Name = "get_weather", Description = "The weather in a city.", InputSchema = new InputSchema { Properties = new Dictionary<string, JsonElement> { ["city"] = city }, Required = ["city"] } };
        var calling = await theirs.Messages.Create(new MessageCreateParams { Model = Model, MaxTokens = 1024, Tools = [theirTool], Messages = [new UserMessageParam("How is the weather in Paris?")] });
        Assert.True(calling.Content[0].TryPickToolUse(out var theirCall));
        var theirResult = new ToolResultBlockParam(theirCall.ID) { Content = "21 °C" };

        var tool = new MessagesTool { Name = "get_weather", Description = "The weather in a city.", InputSchema = RawJson.Parse(schema) };
        var response = await client.CreateMessageAsync(new CreateMessagesRequest { Model = Model, MaxTokens = 1024, Tools = [tool], Messages = [MessagesMessage.User("How is the weather in Paris?")] });
        var result = MessagesMessage.ToolResult(response.ToolUses[0].Id, "21 °C");

        Assert.Equal(theirCall.Input["city"].GetString(), (string?)response.ToolUses[0].Input.ToJToken()["city"]);
        Assert.Equal(theirCall.ID, theirResult.ToolUseID);
        Assert.Equal(MessagesMessageRole.User, result.Role);
    }

    [Fact]
    public async Task Failures()
    {
        Gateway.Enqueue(FakeReply.MessagesError(429, "rate_limit_error", "slow down"), FakeReply.MessagesError(429, "rate_limit_error", "slow down"));
        var root = Gateway.BaseUrl.GetLeftPart(UriPartial.Authority);

        using var theirs = new AnthropicClient { BaseUrl = root, ApiKey = "none", MaxRetries = 0, Timeout = TimeSpan.FromSeconds(30) };
        try
        {
            await theirs.Messages.Create(new MessageCreateParams { Model = Model, MaxTokens = 1024, Messages = [new UserMessageParam("hi")] });
        }
        catch (AnthropicRateLimitException)
        {
            Console.WriteLine("busy");
        }

        using var client = new InferenceGatewayClient(new InferenceGatewayClientOptions { BaseUrl = Gateway.BaseUrl, MaxRetries = 0, ResponseTimeout = TimeSpan.FromSeconds(30) });
        try
        {
            await client.CreateMessageAsync(Model, "hi", maxTokens: 1024);
        }
        catch (GatewayRateLimitException)
        {
            Console.WriteLine("busy");
        }

        Assert.Equal("busy\nbusy\n", Output);
    }

    private AnthropicClient Theirs() => new() { BaseUrl = Gateway.BaseUrl.GetLeftPart(UriPartial.Authority), ApiKey = "none", MaxRetries = 0 };
}
