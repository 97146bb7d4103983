using System.Text.Json.Nodes;
using InferenceGateway.Testing.Tests.Support;

namespace InferenceGateway.Testing.Tests.Sandbox;

public sealed class ToolCallTests : GatewayTest
{
    private const string Search = """{"name":"search","parameters":{"type":"object","properties":{"query":{"type":"string"}},"required":["query"]}}""";
    private const string Add = """{"name":"add","parameters":{"type":"object","properties":{"a":{"type":"number"},"b":{"type":"integer"}},"required":["a","b"]}}""";

    [Theory]
    [InlineData("What is 2.5 plus 40?", Add, """{"a":2.5,"b":40}""")]
    [InlineData("What is the sum?", Add, """{"a":1,"b":1}""")]
    [InlineData("Who was Ada Lovelace?", Search, """{"query":"Ada"}""")]
    [InlineData("tell me something", Search, """{"query":"something"}""")]
    [InlineData("", Search, """{"query":"text"}""")]
    [InlineData("anything", """{"name":"now"}""", "{}")]
    public async Task Call_Arguments_ComeFromTheQuestionAndTheSchema(string question, string function, string expected)
    {
        var call = Assert.Single(await CallsAsync(Asking(question, function)));
        Assert.Equal(expected, (string?)call!["function"]!["arguments"]);
    }

    [Theory]
    [InlineData("What is new?", "search")]
    [InlineData("Please add it", "add")]
    [InlineData("Is the address new? Do your research", "search")]
    [InlineData("add then search", "add,search")]
    [InlineData("Use both", "search,add")]
    [InlineData("Several things", "search,add")]
    public async Task Call_Tools_AreTheNamedOrTheFirst(string question, string expected)
    {
        var calls = await CallsAsync(Asking(question, Search, Add));
        Assert.Equal(expected.Split(','), calls.Select(call => (string?)call!["function"]!["name"]));
    }

    [Fact]
    public async Task Call_OneToolForSeveral_IsCalledTwiceWithOtherWords()
    {
        var calls = await CallsAsync(Asking("Look for both Rome and Oslo", Search));
        Assert.Equal(["""{"query":"Rome"}""", """{"query":"Oslo"}"""], calls.Select(call => (string?)call!["function"]!["arguments"]));
    }

    [Fact]
    public async Task Call_WithoutParallelCalls_IsOne()
    {
        var request = Asking("Use both", Search, Add);
        request["parallel_tool_calls"] = false;
        Assert.Single(await CallsAsync(request));
    }

    [Theory]
    [InlineData("\"none\"", null)]
    [InlineData("\"required\"", "search")]
    [InlineData("{\"type\":\"function\",\"function\":{\"name\":\"add\"}}", "add")]
    public async Task Call_Choice_IsObeyed(string choice, string? expected)
    {
        var request = Asking("What is new?", Search, Add);
        request["tool_choice"] = JsonNode.Parse(choice);
        var message = (await AnswerAsync(request))["choices"]![0]!["message"]!;
        Assert.Equal(expected, (string?)message["tool_calls"]?[0]!["function"]!["name"]);
        Assert.Equal(expected is null, message["content"] is not null);
    }

    [Fact]
    public async Task Call_AfterSeveralResults_AllAreQuoted()
    {
        var request = Asking("Use both", Search, Add);
        request["messages"]!.AsArray().Add(JsonNode.Parse("""{"role":"tool","tool_call_id":"a","content":"first result"}"""));
        request["messages"]!.AsArray().Add(JsonNode.Parse("""{"role":"tool","tool_call_id":"b","content":[{"type":"text","text":"second"}]}"""));
        var text = (string?)(await AnswerAsync(request))["choices"]![0]!["message"]!["content"];
        Assert.Contains("\"first result\", \"second\"", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Call_Message_HasTheGatewaysShape()
    {
        var choice = (await AnswerAsync(Asking("What is new?", Search)))["choices"]![0]!;
        Assert.Equal("tool_calls", (string?)choice["finish_reason"]);
        Assert.True(choice["message"]!.AsObject().TryGetPropertyValue("content", out var content));
        Assert.Null(content);
        Assert.Equal("function", (string?)choice["message"]!["tool_calls"]![0]!["type"]);
    }

    [Fact]
    public async Task Call_ForEveryChoice_HasAnIdOfItsOwn()
    {
        var request = Asking("Use both", Search, Add);
        request["n"] = 3;
        var choices = (await AnswerAsync(request))["choices"]!.AsArray();
        Assert.Equal(6, choices.SelectMany(choice => choice!["message"]!["tool_calls"]!.AsArray()).Select(call => (string?)call!["id"]).Distinct().Count());
    }

    private static JsonObject Asking(string question, params string[] functions)
    {
        var request = JsonNode.Parse(Question(question))!.AsObject();
        request["tools"] = new JsonArray([.. functions.Select(function =>
            new JsonObject { ["type"] = "function", ["function"] = JsonNode.Parse(function) })]);
        return request;
    }

    private async Task<JsonNode> AnswerAsync(JsonObject request) => await JsonAsync(await PostChatAsync(request.ToJsonString()));

    private async Task<JsonArray> CallsAsync(JsonObject request) =>
        (await AnswerAsync(request))["choices"]![0]!["message"]!["tool_calls"]!.AsArray();
}
