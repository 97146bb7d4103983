using System.Text.Json.Nodes;
using InferenceGateway.Models;
using InferenceGateway.Testing;

namespace InferenceGateway.Tests.Tools;

public sealed class ToolFailureTests : ToolTest
{
    [Fact]
    public async Task Exception_OfATool_GoesToTheModelWithoutItsStackTrace()
    {
        var result = await CallAsync("{}", (_, _) => throw new InvalidOperationException("no such city"));

        Assert.Equal("Error: no such city", result.Text);
        Assert.True(result.IsError);
        Assert.IsType<InvalidOperationException>(result.Exception);
    }

    [Fact]
    public async Task Exception_WithoutMessage_IsNamed() =>
        Assert.Equal("Error: InvalidOperationException", (await CallAsync("{}", (_, _) => throw new InvalidOperationException(""))).Text);

    [Fact]
    public async Task Timeout_OfATool_IsAFailureAndNotTheEnd() =>
        Assert.IsType<TaskCanceledException>((await CallAsync("{}", (_, _) => throw new TaskCanceledException("too slow"))).Exception);

    [Fact]
    public async Task Name_NotDeclared_IsNeverRun()
    {
        var result = await CallAsync("{}", (_, _) => throw new InvalidOperationException("was run"), name: "Weather");

        Assert.Equal("Error: there is no tool \"Weather\". The available tools are: weather.", result.Text);
        Assert.True(result.IsError);
        Assert.Null(result.Exception);
    }

    [Theory]
    [InlineData("""{"city":"Par""")]
    [InlineData("Paris")]
    [InlineData("{'city':'Paris'}")]
    [InlineData("{} {}")]
    public async Task Arguments_NotJson_AreNeverRun(string arguments)
    {
        var result = await CallAsync(arguments, (_, _) => throw new InvalidOperationException("was run"));

        Assert.StartsWith("Error: the arguments are not valid JSON, so the tool was not run.", result.Text, StringComparison.Ordinal);
        Assert.IsType<FormatException>(result.Exception);
        Assert.Equal(arguments, (string?)Sent(1)["messages"]![1]!["tool_calls"]![0]!["function"]!["arguments"]);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    public async Task Arguments_None_AreAnEmptyObject(string arguments)
    {
        var result = await CallAsync(arguments, Echo);

        Assert.Equal("weather:{}", result.Text);
        Assert.Equal("{}", (string?)Sent(1)["messages"]![1]!["tool_calls"]![0]!["function"]!["arguments"]);
    }

    [Fact]
    public async Task Result_Null_IsAnEmptyText() => Assert.Equal("", (await CallAsync("{}", (_, _) => Task.FromResult<string>(null!))).Text);

    [Fact]
    public async Task Ids_MissingOrRepeated_AreMadeUp()
    {
        Gateway.Enqueue(Calls(("", "weather", "{}"), ("t", "weather", "{}"), ("t", "weather", "{}")), FakeReply.Completion("done"));

        var run = await Client().RunToolsAsync(Question(), Echo, cancellationToken: Token);

        JsonArray messages = Sent(1)["messages"]!.AsArray();
        string[] ids = ["call_1_1", "t", "call_1_3"];
        Assert.Equal(ids, messages[1]!["tool_calls"]!.AsArray().Select(call => (string?)call!["id"]));
        Assert.Equal(ids, messages.Skip(2).Select(message => (string?)message!["tool_call_id"]));
        Assert.Equal(["", "t", "t"], run.Steps[0].Response.ToolCalls.Select(call => call.Id));
    }

    // An id that was made up was taken already by an earlier call.
    [Theory]
    [InlineData("call_1_2", "", "", "call_1_2", "call_1_3", "call_1_4")]
    [InlineData("", "call_1_1", "", "call_1_1", "call_1_2", "call_1_3")]
    public async Task Ids_MadeUp_AreNotThoseOfOtherCalls(string first, string second, string third, params string[] ids)
    {
        Gateway.Enqueue(Calls((first, "weather", "{}"), (second, "weather", "{}"), (third, "weather", "{}")), FakeReply.Completion("done"));

        await Client().RunToolsAsync(Question(), Echo, cancellationToken: Token);

        Assert.Equal(ids, Sent(1)["messages"]![1]!["tool_calls"]!.AsArray().Select(call => (string?)call!["id"]));
    }

    [Fact]
    public async Task Response_OfACallWithoutArguments_StaysAsItIs()
    {
        Gateway.Enqueue(Calls(("t1", "weather", "")), FakeReply.Completion("done"));

        var run = await Client().RunToolsAsync(Question(), Echo, cancellationToken: Token);

        Assert.Equal("", run.Steps[0].Response.ToolCalls[0].Function.Arguments);
    }

    [Fact]
    public async Task Token_OfTheCaller_EndsTheRun()
    {
        Gateway.Enqueue(Calls(("t1", "weather", "{}"), ("t2", "weather", "{}")));
        using var cancellation = new CancellationTokenSource();

        var error = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Client().RunToolsAsync(
            Question(),
            async (_, token) =>
            {
                await cancellation.CancelAsync();
                token.ThrowIfCancellationRequested();
                return "";
            },
            cancellationToken: cancellation.Token));

        Assert.Equal(cancellation.Token, error.CancellationToken);
        Assert.Single(Gateway.Requests);
    }

    [Fact]
    public async Task Token_CancelledByATool_KeepsTheOthersFromRunning()
    {
        Gateway.Enqueue(Calls(("t1", "weather", "{}"), ("t2", "weather", "{}")));
        using var cancellation = new CancellationTokenSource();
        var runs = new List<string>();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Client().RunToolsAsync(
            Question(),
            async (call, _) =>
            {
                runs.Add(call.Id);
                await cancellation.CancelAsync();
                return "";
            },
            new ToolRunOptions { MaxParallelCalls = 1, OnStep = static _ => Assert.Fail("The round has not ended.") },
            cancellationToken: cancellation.Token));

        Assert.Equal(["t1"], runs);
    }

    [Fact]
    public async Task Exception_OfTheReport_EndsTheRun()
    {
        Gateway.Enqueue(FakeReply.ToolCall("weather", "{}"));

        await Assert.ThrowsAsync<NotImplementedException>(() => Client().RunToolsAsync(
            Question(), Echo, new ToolRunOptions { OnStep = _ => throw new NotImplementedException() }, cancellationToken: Token));

        Assert.Single(Gateway.Requests);
    }

    [Fact]
    public async Task Error_OfTheGateway_HoldsTheConversation()
    {
        Gateway.Enqueue(FakeReply.ToolCall("weather", "{}"), FakeReply.Error(401, "unauthorized"));

        var error = await Assert.ThrowsAsync<GatewayAuthenticationException>(() => Client().RunToolsAsync(Question(), Echo, cancellationToken: Token));

        Assert.Equal(["user", "assistant", "tool"], error.Conversation!.Select(message => message.Role.Value));
    }

    [Fact]
    public void Arguments_Wrong_AreRefusedAtTheCall()
    {
        var client = Client();
        var stream = Question();
        stream.Stream = true;
        var bare = new CreateChatCompletionRequest { Model = "m", Messages = [Message.User("hi")] };
        var handler = new ToolHandler(Weather, Echo);

        Assert.Throws<ArgumentNullException>("runTool", () => { _ = client.RunToolsAsync(Question(), (Func<ChatCompletionMessageToolCall, CancellationToken, Task<string>>)null!, cancellationToken: Token); });
        Assert.Throws<ArgumentNullException>("runTool", () => { _ = client.RunToolsStreamingAsync(Question(), (Func<ChatCompletionMessageToolCall, CancellationToken, Task<string>>)null!, cancellationToken: Token); });
        Assert.Throws<ArgumentNullException>("request", () => { _ = client.RunToolsAsync(null!, Echo, cancellationToken: Token); });
        Assert.Throws<ArgumentNullException>("request", () => { _ = client.RunToolsAsync(null!, [handler], cancellationToken: Token); });
        Assert.Throws<ArgumentNullException>("tools", () => { _ = client.RunToolsAsync(bare, (IEnumerable<ToolHandler>)null!, cancellationToken: Token); });
        Assert.Throws<ArgumentException>("tools", () => { _ = client.RunToolsAsync(bare, [null!], cancellationToken: Token); });
        Assert.Throws<ArgumentException>("request", () => { _ = client.RunToolsAsync(bare, Echo, cancellationToken: Token); });
        Assert.Throws<ArgumentException>("request", () => { _ = client.RunToolsStreamingAsync(bare, Echo, cancellationToken: Token); });
        Assert.Throws<ArgumentException>("request", () => { _ = client.RunToolsAsync(stream, Echo, cancellationToken: Token); });
        Assert.Throws<ArgumentException>("request", () => { _ = client.RunToolsAsync(Question(), [handler], cancellationToken: Token); });
        Assert.Throws<ArgumentException>("tools", () => { _ = client.RunToolsAsync(bare, [], cancellationToken: Token); });
        Assert.Throws<ArgumentException>("tools", () => { _ = client.RunToolsStreamingAsync("m", "hi", [handler, handler], cancellationToken: Token); });
        Assert.Throws<ArgumentException>("model", () => { _ = client.RunToolsStreamingAsync(" ", "hi", [handler], cancellationToken: Token); });
        Assert.ThrowsAny<ArgumentException>(() => { _ = client.RunToolsAsync(Question(), Echo, options: new() { ExtraBody = new Dictionary<string, RawJson> { ["model"] = RawJson.Parse("1") } }, cancellationToken: Token); });
        Assert.Throws<ArgumentOutOfRangeException>("MaxRounds", () => new ToolRunOptions { MaxRounds = 0 });
        Assert.Empty(Gateway.Requests);
    }
}
