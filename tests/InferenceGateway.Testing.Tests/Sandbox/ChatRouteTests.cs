using InferenceGateway.Testing.Tests.Support;

namespace InferenceGateway.Testing.Tests.Sandbox;

public sealed class ChatRouteTests : GatewayTest
{
    private const string NoProvider =
        "Unable to determine provider for model. Please specify a provider using the ?provider= query parameter or use "
        + "the provider/model format (e.g., openai/gpt-4).";

    [Fact]
    public async Task Chat_PlainQuestion_SaysThatItIsTheSandboxAndQuotesBriefly()
    {
        var response = await PostChatAsync(Question("one two three four five six seven eight nine ten"));
        var body = await JsonAsync(response);
        var text = (string?)body["choices"]![0]!["message"]!["content"];
        Assert.Equal("application/json", response.Content.Headers.ContentType?.ToString());
        Assert.Contains("local sandbox gateway: no model was called", text, StringComparison.Ordinal);
        Assert.Contains("\"one two three four five six seven eight …\"", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Chat_PlainQuestion_HasTheGatewaysShape()
    {
        var body = await JsonAsync(await PostChatAsync(Question("Hi")));
        Assert.StartsWith("chatcmpl-", (string?)body["id"], StringComparison.Ordinal);
        Assert.Equal("chat.completion", (string?)body["object"]);
        Assert.True((long)body["created"]! > 0);
        Assert.Equal(0, (int)body["choices"]![0]!["index"]!);
        Assert.Equal("assistant", (string?)body["choices"]![0]!["message"]!["role"]);
        Assert.Equal("stop", (string?)body["choices"]![0]!["finish_reason"]);
    }

    [Fact]
    public async Task Chat_Usage_GrowsWithTheTextAndAddsUp()
    {
        var small = (await JsonAsync(await PostChatAsync(Question("Hi"))))["usage"]!;
        var large = (await JsonAsync(await PostChatAsync(Question(new string('x', 4000)))))["usage"]!;
        Assert.Equal(8, (int)small["prompt_tokens"]!);
        Assert.Equal(1007, (int)large["prompt_tokens"]!);
        Assert.InRange((int)large["completion_tokens"]!, 20, 80);
        Assert.Equal((int)large["total_tokens"]!, (int)large["prompt_tokens"]! + (int)large["completion_tokens"]!);
    }

    [Fact]
    public async Task Chat_SameRequestTwice_GivesTheSameAnswer()
    {
        var first = await (await PostChatAsync(Question("a"))).Content.ReadAsStringAsync(Token);
        Assert.Equal(first, await (await PostChatAsync(Question("a"))).Content.ReadAsStringAsync(Token));
        Assert.NotEqual(first, await (await PostChatAsync(Question("b"))).Content.ReadAsStringAsync(Token));
    }

    [Theory]
    [InlineData("gpt-4o", "?provider=openai", "gpt-4o")]
    [InlineData("openai/gpt-4o", "?provider=openai", "openai/gpt-4o")]
    [InlineData("openai/gpt-4o", "", "gpt-4o")]
    [InlineData("OpenAI/gpt-4o", "", "gpt-4o")]
    [InlineData("nvidia/meta/llama", "?provider=", "meta/llama")]
    public async Task Chat_Model_IsWhatTheProviderWouldSee(string model, string query, string expected) =>
        Assert.Equal(expected, (string?)(await JsonAsync(await PostChatAsync(Question("a", model: model), query)))["model"]);

    [Theory]
    [InlineData("gpt-4o")]
    [InlineData("unknown/gpt-4o")]
    [InlineData("/gpt-4o")]
    public async Task Chat_NoProviderToBeFound_IsRefused(string model) =>
        await AssertErrorAsync(await PostChatAsync(Question("a", model: model)), 400, NoProvider);

    [Theory]
    [InlineData("?provider=nope")]
    [InlineData("?provider=OpenAI")]
    public async Task Chat_UnknownProviderInQuery_IsRefused(string query) => await AssertErrorAsync(
        await PostChatAsync(Question("a"), query), 400, "Provider not found. Please check the list of supported providers.");

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("{\"model\":1}")]
    [InlineData("{\"model\":\"openai/m\",\"messages\":{}}")]
    [InlineData("{\"model\":\"openai/m\",\"messages\":[1]}")]
    [InlineData("{\"model\":\"openai/m\",\"messages\":[{\"role\":1}]}")]
    [InlineData("{\"model\":\"openai/m\",\"messages\":[{\"role\":\"user\",\"content\":1}]}")]
    [InlineData("{\"model\":\"openai/m\",\"messages\":[],\"stream\":\"yes\"}")]
    [InlineData("{\"model\":\"openai/m\",\"messages\":[],\"max_tokens\":1.0}")]
    public async Task Chat_WhatTheGatewayFailsToDecode_IsRefused(string body) =>
        await AssertErrorAsync(await PostChatAsync(body), 400, "Failed to decode request");

    [Fact]
    public async Task Chat_ContentPartsAndNulls_AreRead()
    {
        const string body =
            """
            {"model":"openai/m","temperature":null,"tools":[{"type":"function","function":{"name":"f"}}],"messages":[
              {"role":"user","content":[{"type":"text","text":"What is this?"},{"type":"image_url","image_url":{"url":"x"}}]},
              {"role":"assistant","content":null}]}
            """;
        var answer = await JsonAsync(await PostChatAsync(body));
        var text = (string?)answer["choices"]![0]!["message"]!["content"];
        Assert.Contains("\"What is this?\"", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Chat_LongWord_IsQuotedInPartAndNeverInHalfACharacter()
    {
        var question = string.Concat(Enumerable.Repeat("😀", 100)).Insert(0, "x");
        var text = (string?)(await JsonAsync(await PostChatAsync(Question(question))))["choices"]![0]!["message"]!["content"];
        Assert.Contains("😀…\"", text, StringComparison.Ordinal);
        Assert.DoesNotContain("\uFFFD", text, StringComparison.Ordinal);
    }
}
