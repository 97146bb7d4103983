using System.Text.Json.Nodes;
using InferenceGateway.Testing.Tests.Support;

namespace InferenceGateway.Testing.Tests.Sandbox;

public sealed class ChatVariantTests : GatewayTest
{
    [Theory]
    [InlineData("deepseek/deepseek-chat")]
    [InlineData("groq/some-Reasoner")]
    public async Task Reasoning_OfAModelNamedSo_ComesBesideTheText(string model)
    {
        var body = await JsonAsync(await PostChatAsync(Question("Why is that so?", model: model)));
        var message = body["choices"]![0]!["message"]!;
        Assert.Contains("4 words", (string?)message["reasoning_content"], StringComparison.Ordinal);
        Assert.Contains("\"Why is that so?\"", (string?)message["content"], StringComparison.Ordinal);
        Assert.True((int)body["usage"]!["completion_tokens_details"]!["reasoning_tokens"]! > 0);
    }

    [Fact]
    public async Task Reasoning_Streamed_ComesBeforeTheText()
    {
        var events = await EventsAsync(await PostChatAsync(Question("Why?", stream: true, model: "deepseek/deepseek-reasoner")));
        var deltas = events[..^2].Select(sent => JsonNode.Parse(sent)!["choices"]![0]!["delta"]!.AsObject()).ToArray();
        var lastThought = Array.FindLastIndex(deltas, delta => delta.ContainsKey("reasoning_content"));
        var firstWord = Array.FindIndex(deltas, delta => ((string?)delta["content"])?.Length > 0);
        Assert.True(lastThought > 3 && firstWord == lastThought + 1);
    }

    [Fact]
    public async Task Choices_Several_AreGivenWholeAndInTurn()
    {
        var request = JsonNode.Parse(Question("Hi"))!;
        request["n"] = 2;
        var whole = await JsonAsync(await PostChatAsync(request.ToJsonString()));
        Assert.Equal([0, 1], whole["choices"]!.AsArray().Select(choice => (int)choice!["index"]!));

        request["stream"] = true;
        var events = await EventsAsync(await PostChatAsync(request.ToJsonString()));
        var chunks = events[..^2].Select(sent => JsonNode.Parse(sent)!["choices"]![0]!).ToArray();
        Assert.Equal([0, 1, 0, 1], chunks[..4].Select(chunk => (int)chunk["index"]!));
        Assert.Equal(2, chunks.Count(chunk => (string?)chunk["finish_reason"] == "stop"));
        Assert.Equal(
            (string?)whole["choices"]![1]!["message"]!["content"],
            string.Concat(chunks.Where(chunk => (int)chunk["index"]! == 1).Select(chunk => (string?)chunk["delta"]!["content"])));
    }

    [Theory]
    [InlineData(0, 200)]
    [InlineData(1, 413)]
    public async Task Body_AboveTheLimit_IsRefused(int more, int status)
    {
        var question = Question("Hi");
        using var response = await PostChatAsync(question.PadRight((10 << 20) + more));
        Assert.Equal(status, (int)response.StatusCode);
    }

    [Fact]
    public async Task Images_InAnyForm_AreTaken()
    {
        const string body =
            """
            {"model":"openai/m","messages":[{"role":"user","content":[
              {"type":"image_url","image_url":"not an object"},{"type":"image_url"},{"type":"something_new"},7]}]}
            """;
        var answer = await JsonAsync(await PostChatAsync(body));
        Assert.Contains("You sent 2 images.", (string?)answer["choices"]![0]!["message"]!["content"], StringComparison.Ordinal);
    }
}
