using InferenceGateway.Models;
using InferenceGateway.Testing;
using InferenceGateway.Tests.Client;
using InferenceGateway.Tests.Streaming;

namespace InferenceGateway.Tests.Messages;

/// <summary>The plain call of the Messages API.</summary>
public sealed class CreateMessageTests : ClientTest
{
    private const string Model = "claude-sonnet-4-5";

    [Fact]
    public async Task Overloads_SendTheSameRequest()
    {
        var client = Client();
        var options = new RequestOptions { Provider = Provider.Anthropic };
        MessagesMessage[] messages = [MessagesMessage.User("hi")];
        await client.CreateMessageAsync(Provider.Anthropic, Model, "hi", 100, cancellationToken: Token);
        await client.CreateMessageAsync(Provider.Anthropic, Model, messages, 100, cancellationToken: Token);
        await client.CreateMessageAsync(Model, "hi", 100, options, Token);
        await client.CreateMessageAsync(Model, messages, 100, options, Token);
        await client.CreateMessageAsync(new CreateMessagesRequest { Model = Model, MaxTokens = 100, Messages = messages }, options, Token);

        Assert.Equal(5, Gateway.Requests.Count);
        foreach (var request in Gateway.Requests)
        {
            Assert.Equal(("POST", "/v1/messages?provider=anthropic"), (request.Method, request.RawTarget));
            TypedEvents.AssertJson("""{"model":"claude-sonnet-4-5","max_tokens":100,"messages":[{"role":"user","content":"hi"}]}""", request.BodyText);
        }
    }

    [Fact]
    public async Task Request_WithEverything_IsSentAsItIs()
    {
        var request = new CreateMessagesRequest
        {
            Model = "anthropic/" + Model,
            MaxTokens = 4096,
            System = [new MessagesTextBlock { Text = "Rules.", CacheControl = CacheControl.Ephemeral("1h") }],
            Messages = [MessagesMessage.User(MessagesRequestContentBlock.Text("Long.", CacheControl.Ephemeral()), MessagesRequestContentBlock.ImageUrl("https://e.com/a.png"))],
            Tools = [new MessagesTool { Name = "f", InputSchema = RawJson.Parse("""{"type":"object"}"""), CacheControl = CacheControl.Ephemeral() }],
            ToolChoice = MessagesToolChoice.Any,
            Thinking = CreateMessagesRequestThinking.Enabled(2048),
            OutputConfig = new MessagesOutputConfig { Effort = MessagesOutputConfigEffort.Low },
            StopSequences = ["END"],
            TopK = 5,
            Metadata = new MessagesMetadata { UserId = "u" },
        };
        var options = new RequestOptions { ExtraBody = new Dictionary<string, RawJson> { ["service_tier"] = RawJson.Parse("\"auto\"") } };

        await Client().With(new RequestOptions { Headers = new Dictionary<string, string> { ["X-A"] = "1" } }).CreateMessageAsync(request, options, Token);

        TypedEvents.AssertJson(
            """
            {"model":"anthropic/claude-sonnet-4-5","max_tokens":4096,"system":[{"type":"text","text":"Rules.","cache_control":{"type":"ephemeral","ttl":"1h"}}],
            "messages":[{"role":"user","content":[{"type":"text","text":"Long.","cache_control":{"type":"ephemeral"}},{"type":"image","source":{"type":"url","url":"https://e.com/a.png"}}]}],
            "tools":[{"name":"f","input_schema":{"type":"object"},"cache_control":{"type":"ephemeral"}}],"tool_choice":{"type":"any"},"thinking":{"type":"enabled","budget_tokens":2048},
            "output_config":{"effort":"low"},"stop_sequences":["END"],"top_k":5,"metadata":{"user_id":"u"},"service_tier":"auto"}
            """,
            Request.BodyText);
        Assert.Equal("1", Request.Headers["X-A"]);
        Assert.Empty(request.AdditionalProperties);
    }

    [Fact]
    public async Task Answer_HasItsPartsAndFacts()
    {
        Gateway.Enqueue(FakeReply.Json(MessageSamples.Whole).WithHeader("X-Request-Id", "req_1"));

        var message = await Client().CreateMessageAsync("anthropic/" + Model, "hi", 100, cancellationToken: Token);

        Assert.Equal(("Grüße 🌍", "Hm.", false), (message.Text, message.Thinking, message.IsTruncated));
        Assert.Equal(("toolu_1", "get_weather", """{"city":"Köln"}"""), (message.ToolUses[0].Id, message.ToolUses[0].Name, message.ToolUses[0].Input.ToString()));
        Assert.Equal((200, "req_1"), ((int)message.Http!.StatusCode, message.Http.RequestId));
        TypedEvents.AssertJson(MessageSamples.Whole, MessageSamples.Json(message));
    }

    [Fact]
    public async Task ToolUse_AnsweredByItsResult_GoesOnInTheSandbox()
    {
        List<MessagesMessage> conversation = [MessagesMessage.User("What is the weather in Paris?")];
        var request = new CreateMessagesRequest
        {
            Model = "anthropic/" + Model,
            MaxTokens = 4096,
            Messages = conversation,
            Tools = [new MessagesTool { Name = "get_weather", InputSchema = RawJson.Parse("""{"type":"object","properties":{"city":{"type":"string"}}}""") }],
            Thinking = CreateMessagesRequestThinking.Enabled(1024),
        };
        var first = await Client().CreateMessageAsync(request, cancellationToken: Token);
        var use = Assert.Single(first.ToolUses);

        conversation.Add(first.ToMessage());
        conversation.Add(MessagesMessage.ToolResult(use.Id, "sunny"));
        var second = await Client().CreateMessageAsync(request, cancellationToken: Token);

        Assert.Equal((MessagesResponseStopReason.ToolUse, "get_weather"), (first.StopReason, use.Name));
        Assert.NotEmpty(second.Text);
        Assert.Empty(second.ToolUses);
        var sent = Gateway.Requests[1].Json!["messages"]!.AsArray();
        TypedEvents.AssertJson($$$"""{"role":"assistant","content":[{"type":"thinking","thinking":"{{{first.Thinking}}}","signature":"c2FuZGJveA=="},{"type":"tool_use","id":"{{{use.Id}}}","name":"get_weather","input":{{{use.Input}}},"caller":{"type":"direct"}}]}""", sent[1]!.ToJsonString());
        TypedEvents.AssertJson($$"""{"role":"user","content":[{"type":"tool_result","tool_use_id":"{{use.Id}}","content":"sunny"}]}""", sent[2]!.ToJsonString());
    }

    [Fact]
    public void ToMessage_KeepsAllBlocksAsTheyCame()
    {
        const string Content = """[{"type":"thinking","thinking":"","signature":"s"},{"type":"redacted_thinking","data":"d"},{"type":"text","text":"a","citations":null},{"type":"server_tool_use","id":"s","name":"web_search","input":{"q":1.0}},{"type":"tool_use","id":"t","name":"f","input":{ "a":1e2 }}]""";

        var message = MessageSamples.Message($$"""{"id":"m","content":{{Content}}}""").ToMessage();

        TypedEvents.AssertJson($$"""{"role":"assistant","content":{{Content}}}""", MessageSamples.Json(message));
    }

    [Fact]
    public void ToMessage_MakesWhatAnthropicTakes()
    {
        var message = MessageSamples.Message("""{"id":"m","content":[{"type":"text","text":""},{"type":"tool_use","id":"t","name":"f","input":"{\"ci"}]}""").ToMessage();

        TypedEvents.AssertJson("""{"role":"assistant","content":[{"type":"tool_use","id":"t","name":"f","input":{"INVALID_JSON":"{\"ci"}}]}""", MessageSamples.Json(message));
        TypedEvents.AssertJson("""{"role":"assistant","content":[]}""", MessageSamples.Json(new MessagesResponse().ToMessage()));
    }
}
