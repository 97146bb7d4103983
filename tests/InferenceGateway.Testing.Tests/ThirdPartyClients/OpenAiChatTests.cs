using System.ClientModel;
using System.Text.Json;
using OpenAI.Chat;

namespace InferenceGateway.Testing.Tests.ThirdPartyClients;

public sealed class OpenAiChatTests : OpenAiTest
{
    [Fact]
    public async Task Chat_Whole_IsUnderstood()
    {
        ChatCompletion completion = await Chat.CompleteChatAsync([ChatMessage.CreateUserMessage("Who are you?")], null, Token);
        Assert.Contains("\"Who are you?\"", Assert.Single(completion.Content).Text, StringComparison.Ordinal);
        Assert.Equal(ChatFinishReason.Stop, completion.FinishReason);
        Assert.Equal(ChatMessageRole.Assistant, completion.Role);
        Assert.Equal("gpt-4o", completion.Model);
        Assert.StartsWith("chatcmpl-", completion.Id, StringComparison.Ordinal);
        Assert.Equal(2026, completion.CreatedAt.Year);
        Assert.Equal(completion.Usage.TotalTokenCount, completion.Usage.InputTokenCount + completion.Usage.OutputTokenCount);
        Assert.Equal("/v1/chat/completions", Assert.Single(Gateway.Requests).Path);
    }

    [Fact]
    public async Task Chat_Streamed_IsTheWholeInPieces()
    {
        ChatCompletion whole = await Chat.CompleteChatAsync([ChatMessage.CreateUserMessage("Who are you?")], null, Token);
        var updates = new List<StreamingChatCompletionUpdate>();
        await foreach (var update in Chat.CompleteChatStreamingAsync([ChatMessage.CreateUserMessage("Who are you?")], null, Token))
        {
            updates.Add(update);
        }

        Assert.Equal(whole.Content[0].Text, string.Concat(updates.SelectMany(update => update.ContentUpdate).Select(part => part.Text)));
        Assert.Equal(ChatMessageRole.Assistant, updates[0].Role);
        Assert.Equal(ChatFinishReason.Stop, Assert.Single(updates, update => update.FinishReason is not null).FinishReason);
        Assert.Equal(whole.Usage.TotalTokenCount, updates[^1].Usage.TotalTokenCount);
        Assert.Single(updates.Select(update => update.CompletionId).Distinct());
    }

    [Fact]
    public async Task Chat_JsonSchema_IsFilled()
    {
        var options = new ChatCompletionOptions
        {
            ResponseFormat = ChatResponseFormat.CreateJsonSchemaFormat("weather", WeatherSchema, jsonSchemaIsStrict: true),
        };
        ChatCompletion completion = await Chat.CompleteChatAsync(
            [ChatMessage.CreateUserMessage("How is it in Lisbon in fahrenheit for 3 days?")], options, Token);
        using var json = JsonDocument.Parse(completion.Content[0].Text);
        Assert.Equal("Lisbon", json.RootElement.GetProperty("city").GetString());
        Assert.Equal("fahrenheit", json.RootElement.GetProperty("unit").GetString());
        Assert.Equal(3, json.RootElement.GetProperty("days").GetInt32());
        Assert.True(json.RootElement.GetProperty("detailed").GetBoolean());
    }

    [Fact]
    public async Task Chat_JsonObject_IsAnObject()
    {
        var options = new ChatCompletionOptions { ResponseFormat = ChatResponseFormat.CreateJsonObjectFormat() };
        ChatCompletion completion = await Chat.CompleteChatAsync([ChatMessage.CreateUserMessage("JSON please")], options, Token);
        using var json = JsonDocument.Parse(completion.Content[0].Text);
        Assert.Equal(JsonValueKind.Object, json.RootElement.ValueKind);
    }

    [Fact]
    public async Task Chat_Images_AreCounted()
    {
        ChatCompletion completion = await Chat.CompleteChatAsync(
            [
                ChatMessage.CreateUserMessage(
                    ChatMessageContentPart.CreateTextPart("What is this?"),
                    ChatMessageContentPart.CreateImagePart(new Uri("https://example.com/cat.png"), ChatImageDetailLevel.Low),
                    ChatMessageContentPart.CreateImagePart(BinaryData.FromBytes(new byte[] { 1, 2 }), "image/png")),
            ],
            null,
            Token);
        Assert.Contains("\"What is this?\" You sent 2 images.", completion.Content[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Chat_Error_IsUnderstood()
    {
        Gateway.Enqueue(FakeReply.Error(400, "Failed to decode request"));
        var exception = await Assert.ThrowsAsync<ClientResultException>(
            () => Chat.CompleteChatAsync([ChatMessage.CreateUserMessage("a")], null, Token));
        Assert.Equal(400, exception.Status);
    }
}
