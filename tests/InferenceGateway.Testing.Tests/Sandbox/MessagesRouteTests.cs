using System.Text.Json.Nodes;
using InferenceGateway.Testing.Tests.Support;

namespace InferenceGateway.Testing.Tests.Sandbox;

public sealed class MessagesRouteTests : GatewayTest
{
    [Theory]
    [InlineData("{", "", 400, "invalid_request_error", "Failed to decode request")]
    [InlineData("{\"model\":\"openai/gpt-4o\"}", "", 400, "not_supported_error", "The Messages API is not supported by this provider yet.")]
    [InlineData("{\"model\":\"c\"}", "?provider=nope", 400, "not_supported_error", "The Messages API is not supported by this provider yet.")]
    [InlineData("{\"model\":\"c\"}", "", 400, "invalid_request_error", "Unable to determine provider for model. Please specify a provider using the ?provider= query parameter or use the provider/model format (e.g., anthropic/claude-sonnet-4-5).")]
    [InlineData("{\"model\":\"anthropic/c\",\"messages\":[]}", "", 400, "invalid_request_error", "max_tokens: Field required")]
    public async Task Messages_Refused_HaveAnthropicsShape(string body, string query, int status, string type, string message)
    {
        var response = await PostAsync("/v1/messages" + query, body);
        Assert.Equal(status, (int)response.StatusCode);
        var expected = new JsonObject
        {
            ["type"] = "error",
            ["error"] = new JsonObject { ["type"] = type, ["message"] = message },
        };
        Assert.True(JsonNode.DeepEquals(expected, await JsonAsync(response)), await response.Content.ReadAsStringAsync(Token));
    }

    [Fact]
    public async Task Messages_TooLarge_AreRefusedAtTheLimit()
    {
        var response = await PostAsync("/v1/messages", Body().PadRight(10 << 20));
        Assert.Equal(413, (int)response.StatusCode);
        Assert.Equal("Request body too large", (string?)(await JsonAsync(response))["error"]!["message"]);
    }

    [Fact]
    public async Task Messages_Stream_NamesItsEventsInOrder()
    {
        var events = await EventsAsync(await PostAsync("/v1/messages", Body(",\"stream\":true")));
        string[] expected =
        [
            "message_start", "content_block_start", "ping", "content_block_delta", "content_block_stop", "message_delta",
            "message_stop",
        ];
        Assert.Equal(expected, events.Select(sent => (string?)JsonNode.Parse(sent)!["type"]).Distinct());
    }

    [Fact]
    public async Task Messages_SystemAndImages_Count()
    {
        var plain = await JsonAsync(await PostAsync("/v1/messages", Body()));
        var more = await JsonAsync(await PostAsync("/v1/messages", Body(
            ",\"system\":[{\"type\":\"text\",\"text\":\"Be brief\",\"cache_control\":{\"type\":\"ephemeral\"}}]",
            "[{\"type\":\"image\",\"source\":{\"type\":\"url\",\"url\":\"x\"}},{\"type\":\"text\",\"text\":\"What is it?\"}]")));
        Assert.True((int)more["usage"]!["input_tokens"]! > (int)plain["usage"]!["input_tokens"]!);
        Assert.Contains("\"What is it?\" You sent 1 image.", (string?)more["content"]![0]!["text"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{\"type\":\"auto\"}", 2)]
    [InlineData("\"any\"", 2)]
    [InlineData("{\"type\":\"auto\",\"disable_parallel_tool_use\":true}", 1)]
    [InlineData("{\"type\":\"tool\",\"name\":\"b\"}", 2)]
    [InlineData("{\"type\":\"none\"}", 0)]
    public async Task Messages_ToolChoice_IsObeyed(string choice, int expected)
    {
        var answer = await JsonAsync(await PostAsync(
            "/v1/messages", Body($",\"tools\":[{{\"name\":\"a\"}},{{\"name\":\"b\"}}],\"tool_choice\":{choice}", "\"Use both\"")));
        Assert.Equal(expected, answer["content"]!.AsArray().Count(block => (string?)block!["type"] == "tool_use"));
    }

    private static string Body(string more = "", string content = "\"Hi\"") =>
        $$"""{"model":"anthropic/claude-sonnet-4-5","max_tokens":9,"messages":[{"role":"user","content":{{content}}}]{{more}}}""";
}
