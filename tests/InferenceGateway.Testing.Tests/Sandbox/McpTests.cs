using System.Text.Json.Nodes;
using InferenceGateway.Testing.Tests.Support;

namespace InferenceGateway.Testing.Tests.Sandbox;

public sealed class McpTests : GatewayTest
{
    private const string Weather =
        """
        {"model":"openai/gpt-4o","messages":[{"role":"user","content":"Please get_weather for Paris"}],
         "tools":[{"type":"function","function":{"name":"mine"}}]
        """;

    protected override FakeGatewayOptions Options => new() { McpEnabled = true };

    [Fact]
    public async Task Mcp_Stream_JoinsTheTurnsOfTheModel()
    {
        var events = await EventsAsync(await PostChatAsync(Weather + ",\"stream\":true}"));
        Assert.Equal("[DONE]", events[^1]);
        Assert.Single(events, sent => sent == "[DONE]");
        var turns = events[..^1].Select(sent => JsonNode.Parse(sent)!).GroupBy(chunk => (string?)chunk["id"]).ToArray();
        Assert.Equal(["tool_calls", "tool_calls", "stop"], turns.Select(turn => (string?)turn.Last()["choices"]![0]!["finish_reason"]));
        Assert.Equal(["mcp_tools_get", "mcp_tools_execute"], turns[..2].Select(Name));
        Assert.Equal("""{"name":"get_weather","arguments":{"city":"Paris"}}""", Arguments(turns[1]));
        var text = string.Concat(turns[2].Select(chunk => (string?)chunk["choices"]![0]!["delta"]!["content"]));
        Assert.Contains("The tool answered: \"It is sunny and 21 degrees in Paris.\"", text, StringComparison.Ordinal);
        Assert.All(events[..^1], sent => Assert.DoesNotContain("usage", sent, StringComparison.Ordinal));
        Assert.All(events, sent => Assert.DoesNotContain("mine", sent, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Mcp_Whole_IsTheLastTurn()
    {
        var body = await JsonAsync(await PostChatAsync(Weather + "}"));
        var choice = body["choices"]![0]!;
        Assert.Equal("stop", (string?)choice["finish_reason"]);
        Assert.Contains("21 degrees in Paris", (string?)choice["message"]!["content"], StringComparison.Ordinal);
        Assert.NotNull(body["usage"]);
    }

    [Fact]
    public async Task Mcp_Bypassed_LeavesTheToolsOfTheCaller()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/v1/chat/completions") { Content = JsonContent(Weather + "}") };
        request.Headers.Add("X-MCP-Bypass", "false");
        var body = await JsonAsync(await Http.SendAsync(request, Token));
        Assert.Equal("mine", (string?)body["choices"]![0]!["message"]!["tool_calls"]![0]!["function"]!["name"]);
    }

    [Theory]
    [InlineData("{", "", 400, "Invalid request body")]
    [InlineData("{\"model\":\"gpt-4o\",\"messages\":[]}", "", 400, "Unsupported model: gpt-4o")]
    [InlineData("{\"model\":\"gpt-4o\",\"messages\":[]}", "?provider=nope", 500, "Provider not available")]
    public async Task Mcp_Refusals_HaveWordsOfTheirOwn(string body, string query, int status, string message) =>
        await AssertErrorAsync(await PostChatAsync(body, query), status, message);

    [Fact]
    public async Task Mcp_WithToolsForbidden_AnswersAtOnce()
    {
        var events = await EventsAsync(await PostChatAsync(Weather + ",\"stream\":true,\"tool_choice\":\"none\"}"));
        Assert.Single(events[..^1].Select(sent => (string?)JsonNode.Parse(sent)!["id"]).Distinct());
    }

    [Fact]
    public async Task Tools_List_IsThatOfTheServer()
    {
        var response = await GetAsync("/v1/mcp/tools");
        var list = await JsonAsync(response);
        Assert.Equal("list", (string?)list["object"]);
        Assert.Equal(["mcp_search_documents", "mcp_get_weather"], list["data"]!.AsArray().Select(tool => (string?)tool!["name"]));
        Assert.All(list["data"]!.AsArray(), tool =>
        {
            Assert.NotEmpty((string)tool!["description"]!);
            Assert.StartsWith("http", (string?)tool["server"], StringComparison.Ordinal);
            Assert.Equal("object", (string?)tool["input_schema"]!["type"]);
        });
    }

    private static string? Name(IEnumerable<JsonNode> turn) => turn.Select(Call).OfType<JsonNode>().Select(call => (string?)call["name"]).First();

    private static string Arguments(IEnumerable<JsonNode> turn) => string.Concat(turn.Select(chunk => (string?)Call(chunk)?["arguments"]));

    private static JsonNode? Call(JsonNode chunk) => chunk["choices"]![0]!["delta"]!["tool_calls"]?[0]!["function"];
}
