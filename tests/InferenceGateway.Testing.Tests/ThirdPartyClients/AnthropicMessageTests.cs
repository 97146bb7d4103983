using System.Text.Json;
using Anthropic;
using Anthropic.Exceptions;
using Anthropic.Models.Messages;
using InferenceGateway.Testing.Tests.Support;

namespace InferenceGateway.Testing.Tests.ThirdPartyClients;

/// <summary>Anthropic's own client on the gateway, which checks all that it reads: it adds /v1/messages to the root by itself.</summary>
public sealed class AnthropicMessageTests : GatewayTest
{
    private static readonly JsonElement s_city = JsonElement.Parse("""{"type":"string"}""");

    private readonly Lazy<AnthropicClient> _client;

    public AnthropicMessageTests() => _client = new Lazy<AnthropicClient>(() => new AnthropicClient
    {
        BaseUrl = Gateway.BaseUrl.GetLeftPart(UriPartial.Authority),
        ApiKey = "dummy",
        MaxRetries = 0,
        ResponseValidation = true,
    });

    private AnthropicClient Client => _client.Value;

    private static Tool Weather => new()
    {
        Name = "get_weather",
        Description = "The weather",
        InputSchema = new InputSchema { Properties = new Dictionary<string, JsonElement> { ["city"] = s_city }, Required = ["city"] },
    };

    [Fact]
    public async Task Message_Whole_IsUnderstood()
    {
        var message = await Client.Messages.Create(Ask("Who are you?"), Token);
        message.Validate();
        Assert.True(Assert.Single(message.Content).TryPickText(out var text));
        Assert.Contains("\"Who are you?\"", text.Text, StringComparison.Ordinal);
        Assert.Equal(StopReason.EndTurn, message.StopReason!.Value());
        Assert.Equal("claude-sonnet-4-5", message.Model.Raw());
        Assert.StartsWith("msg_", message.ID, StringComparison.Ordinal);
        Assert.True(message.Usage.InputTokens > 0 && message.Usage.OutputTokens > 0);
        Assert.Equal("/v1/messages", Assert.Single(Gateway.Requests).Path);
    }

    [Fact]
    public async Task Message_Streamed_IsTheWholeInPieces()
    {
        var whole = await Client.Messages.Create(Ask("Who are you?"), Token);
        Assert.True(whole.Content[0].TryPickText(out var expected));
        var events = await CollectAsync(Ask("Who are you?"));
        Assert.True(events[0].TryPickStart(out var start));
        Assert.Null(start.Message.StopReason);
        Assert.Equal(whole.Usage.InputTokens, start.Message.Usage.InputTokens);
        Assert.Equal(expected.Text, string.Concat(Deltas(events).Select(delta => delta.TryPickText(out var text) ? text.Text : "")));
        Assert.True(events[^2].TryPickDelta(out var end));
        Assert.Equal(StopReason.EndTurn, end.Delta.StopReason!.Value());
        Assert.Equal(whole.Usage.OutputTokens, end.Usage.OutputTokens);
        Assert.True(events[^1].TryPickStop(out _));
    }

    [Fact]
    public async Task Tool_Used_ThenItsResultIsQuoted()
    {
        var asking = Ask("How is it in Paris?") with { Tools = [Weather] };
        var calling = await Client.Messages.Create(asking, Token);
        Assert.Equal(StopReason.ToolUse, calling.StopReason!.Value());
        Assert.True(Assert.Single(calling.Content).TryPickToolUse(out var call));
        Assert.Equal("get_weather", call.Name);
        Assert.Equal("Paris", call.Input["city"].GetString());
        Assert.StartsWith("toolu_", call.ID, StringComparison.Ordinal);

        var answer = await Client.Messages.Create(
            asking with
            {
                Messages =
                [
                    .. asking.Messages,
                    new AssistantMessageParam(new List<ContentBlockParam>
                    {
                        new ToolUseBlockParam { ID = call.ID, Name = call.Name, Input = call.Input },
                    }),
                    new UserMessageParam(new List<ContentBlockParam>
                    {
                        new ToolResultBlockParam(call.ID) { Content = "21 degrees" },
                        new TextBlockParam("And so?"),
                    }),
                ],
            },
            Token);
        Assert.True(Assert.Single(answer.Content).TryPickText(out var text));
        Assert.Contains("\"21 degrees\"", text.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Tool_UsedInAStream_ComesInFragments()
    {
        var events = await CollectAsync(Ask("How is it in Paris?") with { Tools = [Weather] });
        var start = events.Select(sent => sent.TryPickContentBlockStart(out var block) ? block : null).OfType<RawContentBlockStartEvent>();
        Assert.True(Assert.Single(start).ContentBlock.TryPickToolUse(out var call));
        Assert.Equal("get_weather", call.Name);
        Assert.Empty(call.Input);
        var json = string.Concat(Deltas(events).Select(delta => delta.TryPickInputJson(out var piece) ? piece.PartialJson : "?"));
        Assert.Equal("""{"city":"Paris"}""", json);
        Assert.True(Deltas(events).Count() > 2);
    }

    [Fact]
    public async Task Thinking_WhenAskedFor_ComesFirstAndSigned()
    {
        var asking = Ask("Why?") with { Thinking = new ThinkingConfigEnabled(1024) };
        var message = await Client.Messages.Create(asking, Token);
        Assert.Equal(2, message.Content.Count);
        Assert.True(message.Content[0].TryPickThinking(out var thinking));
        Assert.NotEmpty(thinking.Signature);

        var deltas = Deltas(await CollectAsync(asking)).ToArray();
        Assert.Equal(thinking.Thinking, string.Concat(deltas.Select(delta => delta.TryPickThinking(out var piece) ? piece.Thinking : "")));
        Assert.Equal(thinking.Signature, string.Concat(deltas.Select(delta => delta.TryPickSignature(out var piece) ? piece.Signature : "")));
    }

    [Fact]
    public async Task Error_InAnthropicsShape_IsUnderstood()
    {
        Gateway.Enqueue(FakeReply.MessagesError(429, "rate_limit_error", "slow down"));
        var limited = await Assert.ThrowsAnyAsync<AnthropicApiException>(() => Client.Messages.Create(Ask("Hi"), Token));
        Assert.Equal(429, (int)limited.StatusCode);
        Assert.Contains("slow down", limited.Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<AnthropicBadRequestException>(() => Client.Messages.Create(Ask("Hi", "openai/gpt-4o"), Token));
    }

    [Fact]
    public async Task Completion_Scripted_IsUnderstoodHereToo()
    {
        Gateway.Enqueue(FakeReply.Completion("Half an", "length"), FakeReply.ToolCall("f", """{"x":[1]}"""));
        var half = await Client.Messages.Create(Ask("Hi"), Token);
        Assert.Equal(StopReason.MaxTokens, half.StopReason!.Value());
        var call = await Client.Messages.Create(Ask("Hi"), Token);
        Assert.True(Assert.Single(call.Content).TryPickToolUse(out var use));
        Assert.Equal("[1]", use.Input["x"].GetRawText());
    }

    private static MessageCreateParams Ask(string question, string model = "anthropic/claude-sonnet-4-5") => new()
    {
        MaxTokens = 1024,
        Model = model,
        Messages = [new UserMessageParam(question)],
    };

    private static IEnumerable<RawContentBlockDelta> Deltas(IEnumerable<RawMessageStreamEvent> events) =>
        events.Select(sent => sent.TryPickContentBlockDelta(out var delta) ? delta.Delta : null).OfType<RawContentBlockDelta>();

    private async Task<List<RawMessageStreamEvent>> CollectAsync(MessageCreateParams parameters)
    {
        var events = new List<RawMessageStreamEvent>();
        await foreach (var sent in Client.Messages.CreateStreaming(parameters, Token))
        {
            events.Add(sent);
        }

        return events;
    }
}
