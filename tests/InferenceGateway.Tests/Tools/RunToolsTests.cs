using InferenceGateway.Models;
using InferenceGateway.Testing;

namespace InferenceGateway.Tests.Tools;

public sealed class RunToolsTests : ToolTest
{
    private const string Tools = "\"tools\":" + """[{"type":"function","function":{"description":"The weather in a city","name":"weather","parameters":{"type":"object","properties":{"city":{"type":"string"}},"required":["city"]}}}]""";

    [Fact]
    public async Task Run_WithOneCall_SendsAnswerAndResultBack()
    {
        Gateway.Enqueue(Calls(("t1", "weather", """{"city":"Paris"}""")), FakeReply.Completion("Sunny."));

        var run = await Client().RunToolsAsync(Question(), (_, _) => Task.FromResult("21 °C"), cancellationToken: Token);

        Assert.Equal("Sunny.", run.Text);
        Assert.Equal(
            ["""{"model":"m","messages":[{"role":"user","content":"Paris?"}],""" + Tools + "}",
            """{"model":"m","messages":[{"role":"user","content":"Paris?"},"""
            + """{"role":"assistant","content":null,"tool_calls":[{"id":"t1","type":"function","function":{"name":"weather","arguments":"{\"city\":\"Paris\"}"}}]},"""
            + """{"role":"tool","content":"21 °C","tool_call_id":"t1"}],""" + Tools + "}"],
            Gateway.Requests.Select(request => request.BodyText));
    }

    [Fact]
    public async Task Run_Ended_HoldsConversationStepsAndUsage()
    {
        Gateway.Enqueue(FakeReply.ToolCall("weather", """{"city":"Paris"}"""), FakeReply.ToolCall("weather", """{"city":"Rome"}"""), FakeReply.Completion("Sunny."));
        var reported = new List<ToolStep>();

        var run = await Client().RunToolsAsync(Question(), Echo, new ToolRunOptions { OnStep = reported.Add }, cancellationToken: Token);

        Assert.Equal(reported, run.Steps);
        Assert.Equal([1, 2], run.Steps.Select(step => step.Round));
        Assert.Equal(["""weather:{"city":"Paris"}""", """weather:{"city":"Rome"}"""], run.Steps.Select(step => step.Results.Single().Text));
        Assert.Equal(["user", "assistant", "tool", "assistant", "tool", "assistant"], run.Conversation.Select(message => message.Role.Value));
        Assert.Equal("Sunny.", run.Conversation[^1].Content!.ToString());
        var usages = run.Steps.Select(step => step.Response.Usage!).Append(run.Response.Usage!).ToArray();
        Assert.Equal(usages.Sum(usage => usage.TotalTokens), run.Usage!.TotalTokens);
        Assert.Equal(usages.Sum(usage => usage.PromptTokens), run.Usage.PromptTokens);
    }

    [Fact]
    public async Task Run_WithoutCalls_IsTheAnswer()
    {
        var run = await Client().RunToolsAsync(Question(), Echo, cancellationToken: Token);

        Assert.Equal("hello", run.Text);
        Assert.Empty(run.Steps);
        Assert.Equal(2, run.Conversation.Count);
    }

    [Fact]
    public async Task Calls_Several_RunSideBySideAndAnswerInTheirOrder()
    {
        Gateway.Enqueue(Calls(("t1", "weather", "{}"), ("t2", "weather", "{}"), ("t3", "weather", "{}")), FakeReply.Completion("done"));
        var last = new TaskCompletionSource();

        var run = await Client().RunToolsAsync(
            Question(),
            async (call, _) =>
            {
                if (call.Id == "t3")
                {
                    last.SetResult();
                }

                // Ends only if the third call was begun before the first has ended.
                await last.Task.WaitAsync(TimeSpan.FromSeconds(20), Token);
                return call.Id;
            },
            cancellationToken: Token);

        Assert.Equal(["t1", "t2", "t3"], run.Steps[0].Results.Select(result => result.Text));
        Assert.Equal(["t1", "t2", "t3"], Sent(1)["messages"]!.AsArray().Skip(2).Select(message => (string?)message!["tool_call_id"]));
    }

    [Theory]
    [InlineData("required")]
    [InlineData("weather")]
    public async Task ToolChoice_ThatForcesACall_HoldsForTheFirstRound(string choice)
    {
        Gateway.Enqueue(FakeReply.ToolCall("weather", "{}"));
        var request = Question();
        request.ToolChoice = choice == "required" ? ChatCompletionToolChoiceOption.Required : ChatCompletionToolChoiceOption.Function(choice);

        await Client().RunToolsAsync(request, Echo, cancellationToken: Token);

        Assert.NotNull(Sent(0)["tool_choice"]);
        Assert.Null(Sent(1)["tool_choice"]);
        Assert.NotNull(request.ToolChoice);
    }

    [Fact]
    public async Task ToolChoice_Other_HoldsForAllRounds()
    {
        Gateway.Enqueue(FakeReply.ToolCall("weather", "{}"));
        var request = Question();
        request.ToolChoice = ChatCompletionToolChoiceOption.Auto;

        await Client().RunToolsAsync(request, Echo, cancellationToken: Token);

        Assert.Equal("auto", (string?)Sent(1)["tool_choice"]);
    }

    [Fact]
    public async Task Request_OfTheCaller_StaysAsItIs()
    {
        Gateway.Enqueue(FakeReply.ToolCall("weather", "{}"));
        var request = Question();
        var messages = request.Messages;

        await Client().RunToolsAsync(request, Echo, cancellationToken: Token);

        Assert.Same(messages, request.Messages);
        Assert.Single(messages);
        Assert.Single(request.Tools!);
    }

    [Fact]
    public async Task Signature_OfACall_GoesBack()
    {
        Gateway.Enqueue(FakeReply.Json("""{"id":"c1","choices":[{"message":{"role":"assistant","tool_calls":[{"id":"t1","type":"function","function":{"name":"weather","arguments":"{}"},"extra_content":{"google":{"thought_signature":"abc"}}}]}}]}"""));

        await Client().RunToolsAsync(Question(), Echo, cancellationToken: Token);

        Assert.Equal("abc", (string?)Sent(1)["messages"]![1]!["tool_calls"]![0]!["extra_content"]!["google"]!["thought_signature"]);
    }

    [Fact]
    public async Task Handlers_WithPrompt_BringTheirTools()
    {
        Gateway.Enqueue(FakeReply.ToolCalls(("b", "{}"), ("a", "{}")), FakeReply.Completion("done"));
        ToolHandler[] tools =
        [
            new(ChatCompletionTool.Function("a"), (_, _) => Task.FromResult("from a")),
            new(ChatCompletionTool.Function("b"), (_, _) => Task.FromResult("from b")),
        ];

        var run = await Client().RunToolsAsync(Provider.Openai, "gpt-4o", "both?", tools, cancellationToken: Token);

        Assert.Equal("done", run.Text);
        Assert.Equal(["from b", "from a"], run.Steps[0].Results.Select(result => result.Text));
        Assert.All(Gateway.Requests, request => Assert.Equal("openai", request.Query["provider"]));
        Assert.Equal("""[{"type":"function","function":{"name":"a"}},{"type":"function","function":{"name":"b"}}]""", Sent(0)["tools"]!.ToJsonString());
    }
}
