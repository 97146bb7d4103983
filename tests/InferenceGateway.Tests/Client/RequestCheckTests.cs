using InferenceGateway.Models;

namespace InferenceGateway.Tests.Client;

/// <summary>Requests that no provider accepts are refused before anything is sent.</summary>
public sealed class RequestCheckTests : ClientTest
{
    private static readonly RawJson s_schema = RawJson.Parse("""{"type":"object"}""");

    [Theory]
    [InlineData("openai/gpt-4o", "You are brief.")]
    [InlineData("two words", "m")]
    [InlineData("", "m")]
    public async Task Provider_ThatIsNone_IsRefused(string provider, string model)
    {
        var error = await Assert.ThrowsAsync<ArgumentException>(() => Client().GenerateContentAsync(provider, model, "Hi", cancellationToken: Token));

        Assert.Contains("is not a provider", error.Message, StringComparison.Ordinal);
        Assert.Empty(Gateway.Requests);
    }

    [Fact]
    public async Task Message_WithoutRole_IsRefused()
    {
        var request = Chat();
        request.Messages = [Message.User("hi"), new Message { Role = default, Content = "hi" }];

        await RefusedAsync(request, "Message 2 has no role");
    }

    [Fact]
    public async Task ContentPart_ThatIsNull_IsRefused()
    {
        var request = Chat();
        request.Messages = [new Message { Role = MessageRole.User, Content = new List<ContentPart> { null! } }];

        await RefusedAsync(request, "Message 1 has a content part that is null");
    }

    [Fact]
    public async Task Tools_WithANull_AreRefused()
    {
        var request = Chat();
        request.Tools = [null!];

        await RefusedAsync(request, "Tool 1 is null");
    }

    [Fact]
    public async Task Tools_OfOneName_AreRefused()
    {
        var request = Chat();
        request.Tools = [Tool("a"), Tool("b"), Tool("a")];

        await RefusedAsync(request, "Two tools have the name 'a'");
    }

    [Theory]
    [InlineData("with blank")]
    [InlineData("ümlaut")]
    [InlineData("a/b")]
    public async Task Tool_WithANameThatNoProviderAccepts_IsRefused(string name)
    {
        var request = Chat();
        request.Tools = [Tool(name)];

        await RefusedAsync(request, "No provider accepts the tool name");
        Assert.Throws<ArgumentException>(() => new ToolHandler(Tool(name), (_, _) => Task.FromResult("")));
    }

    [Fact]
    public async Task Tools_OfAProviderWithoutNames_AreSent()
    {
        Gateway.Respond(_ => InferenceGateway.Testing.FakeReply.Json("""{"id":"r1","status":"completed","output":[]}"""));
        var request = new CreateResponseRequest
        {
            Model = "m",
            Input = "hi",
            Tools = [new ResponseTool { Type = "web_search", Name = "" }, new ResponseTool { Type = "code_interpreter", Name = "" }],
        };

        Assert.Equal("r1", (await Client().CreateResponseAsync(request, cancellationToken: Token)).Id);
    }

    [Fact]
    public async Task MaxTokens_OfZero_IsRefusedByMessages()
    {
        var request = new CreateMessagesRequest { Model = "m", MaxTokens = 0, Messages = [MessagesMessage.User("hi")] };

        var error = await Assert.ThrowsAsync<ArgumentException>(() => Client().CreateMessageAsync(request, cancellationToken: Token));

        Assert.Contains("MaxTokens is 0", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ProxyQuery_WithAHash_IsRefused()
    {
        var error = await Assert.ThrowsAsync<ArgumentException>(() => Client().ProxyGetAsync(Provider.Openai, "files?after=a#b", cancellationToken: Token));

        Assert.Contains("%23", error.Message, StringComparison.Ordinal);
    }

    private static CreateChatCompletionRequest Chat() => new() { Model = "m", Messages = [Message.User("hi")] };

    private static ChatCompletionTool Tool(string name) => ChatCompletionTool.Function(name, "does something", s_schema);

    private async Task RefusedAsync(CreateChatCompletionRequest request, string message)
    {
        var error = await Assert.ThrowsAsync<ArgumentException>(() => Client().GenerateContentAsync(request, cancellationToken: Token));
        await Assert.ThrowsAsync<ArgumentException>(async () => await Client().GenerateContentStreamingAsync(request, cancellationToken: Token).ToResponseAsync(Token));

        Assert.Contains(message, error.Message, StringComparison.Ordinal);
        Assert.Empty(Gateway.Requests);
    }
}
