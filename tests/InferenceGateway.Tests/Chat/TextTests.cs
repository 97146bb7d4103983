using InferenceGateway.Models;
using InferenceGateway.Testing;
using InferenceGateway.Tests.Client;

namespace InferenceGateway.Tests.Chat;

/// <summary>The text of messages and answers, as a property and where something is written out.</summary>
public sealed class TextTests : ClientTest
{
    [Fact]
    public void Text_OfAContent_IsThatOfItsParts()
    {
        var image = ContentPart.ImageUrl("https://example.org/cat.jpg");
        MessageContent text = "hello";
        MessageContent empty = "";
        MessageContent parts = new List<ContentPart> { ContentPart.Text("a"), image, ContentPart.Text("b") };
        MessageContent pictures = new List<ContentPart> { image };

        Assert.Equal(("hello", "", "ab", null), (text.Text, empty.Text, parts.Text, pictures.Text));
        Assert.Equal(("hello", "", "ab", ""), (text.ToString(), empty.ToString(), parts.ToString(), pictures.ToString()));
    }

    [Fact]
    public async Task ToString_OfAnAnswerAndItsChunks_IsTheText()
    {
        Gateway.Enqueue(FakeReply.Completion("hello"), FakeReply.Completion("hello"));
        using var client = Client();

        Assert.Equal("hello", $"{await client.GenerateContentAsync("m", "hi", cancellationToken: Token)}");

        var chunks = new List<string?>();
        await foreach (var chunk in client.GenerateContentStreamingAsync("m", "hi", cancellationToken: Token))
        {
            chunks.Add(chunk.ToString());
            Assert.Equal(chunk.Text, chunk.ToString());
        }

        Assert.Equal("hello", string.Concat(chunks));
    }

    [Fact]
    public async Task ToString_OfTheOtherAnswers_IsTheText()
    {
        using var client = Client();
        var response = await client.CreateResponseAsync(new CreateResponseRequest { Model = "openai/gpt-4o", Input = "hi" }, cancellationToken: Token);
        var message = await client.CreateMessageAsync(
            new CreateMessagesRequest { Model = "anthropic/claude-sonnet-4-20250514", MaxTokens = 10, Messages = [MessagesMessage.User("hi")] }, cancellationToken: Token);

        Assert.NotEmpty(response.OutputText);
        Assert.Equal(response.OutputText, response.ToString());
        Assert.NotEmpty(message.Text);
        Assert.Equal(message.Text, message.ToString());
    }

    [Fact]
    public async Task ToString_OfAValueAndOfAToolRun_IsTheirText()
    {
        Gateway.Enqueue(FakeReply.Completion("""{"value":42}"""), FakeReply.Completion("done"));
        using var client = Client();

        var value = await client.GenerateContentAsync<int>("m", "hi", cancellationToken: Token);
        var run = await client.RunToolsAsync("m", "hi", [ToolHandler.Create("add", (int a, int b) => a + b)], cancellationToken: Token);

        Assert.Equal("42", value.ToString());
        Assert.Equal("done", run.ToString());
    }
}
