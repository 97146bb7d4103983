using InferenceGateway.Testing;

namespace InferenceGateway.Tests.Tools;

public sealed class ToolLimitTests : ToolTest
{
    [Fact]
    public async Task Rounds_TooMany_EndWithAnErrorThatHoldsTheConversation()
    {
        Gateway.Respond(_ => FakeReply.ToolCall("weather", "{}"));
        var runs = 0;

        var error = await Assert.ThrowsAsync<ToolRoundsExceededException>(() => Client().RunToolsAsync(
            Question(),
            (_, _) => Task.FromResult($"result {++runs}"),
            new ToolRunOptions { MaxRounds = 2 },
            cancellationToken: Token));

        Assert.Equal(2, runs);
        Assert.Equal(3, Gateway.Requests.Count);
        Assert.Equal(["user", "assistant", "tool", "assistant", "tool"], error.Conversation!.Select(message => message.Role.Value));
        Assert.Equal(2, error.Steps.Count);
        Assert.Equal("RunTools", error.Operation);
        Assert.Single(error.Response.ToolCalls);
        Assert.StartsWith("RunTools stopped after 2 rounds of tool calls: ", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("Paris", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rounds_ByDefault_AreTen()
    {
        Gateway.Respond(_ => FakeReply.ToolCall("weather", "{}"));

        await Assert.ThrowsAsync<ToolRoundsExceededException>(() => Client().RunToolsAsync(Question(), Echo, cancellationToken: Token));

        Assert.Equal(11, Gateway.Requests.Count);
    }

    [Fact]
    public async Task Calls_TooManyInOneResponse_AreNotRun()
    {
        Gateway.Respond(_ => Calls([.. Enumerable.Range(0, 129).Select(static index => ($"t{index}", "weather", "{}"))]));
        var runs = 0;

        var error = await Assert.ThrowsAsync<ToolCallsExceededException>(() => Client().RunToolsAsync(Question(), (_, _) => Task.FromResult($"{++runs}"), cancellationToken: Token));

        Assert.Equal((0, 129, "RunTools"), (runs, error.Response.ToolCalls.Count, error.Operation));
        Assert.Equal(["user"], error.Conversation!.Select(static message => message.Role.Value));
        Assert.Contains("the response has 129 tool calls, and ToolRunOptions.MaxCallsPerRound allows 128", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Calls_AsManyAsTheLimit_AreRun()
    {
        Gateway.Enqueue(FakeReply.ToolCalls(("weather", "{}"), ("weather", "{}")), FakeReply.ToolCalls(("weather", "{}"), ("weather", "{}"), ("weather", "{}")));

        var error = await Assert.ThrowsAsync<ToolCallsExceededException>(
            () => Client().RunToolsAsync(Question(), Echo, new ToolRunOptions { MaxCallsPerRound = 2 }, cancellationToken: Token));

        Assert.Equal(2, Assert.Single(error.Steps).Results.Count);
        Assert.Equal(3, error.Response.ToolCalls.Count);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public async Task Calls_OfOneResponse_RunSideBySideUpToTheLimit(int limit)
    {
        Gateway.Enqueue(Calls([.. Enumerable.Range(0, 12).Select(static index => ($"t{index}", "weather", "{}"))]), FakeReply.Completion("done"));
        var (running, most) = (0, 0);

        var run = await Client().RunToolsAsync(
            Question(),
            async (call, _) =>
            {
                most = Math.Max(most, Interlocked.Increment(ref running));
                await Task.Yield();
                Interlocked.Decrement(ref running);
                return call.Id;
            },
            new ToolRunOptions { MaxParallelCalls = limit },
            cancellationToken: Token);

        Assert.Equal(Enumerable.Range(0, 12).Select(static index => $"t{index}"), run.Steps.Single().Results.Select(static result => result.Text));
        Assert.InRange(most, 1, limit);
    }

    [Fact]
    public void Limits_BelowOne_AreRefused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new ToolRunOptions { MaxCallsPerRound = 0 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new ToolRunOptions { MaxParallelCalls = 0 });
    }

    [Fact]
    public async Task Conversation_OfTheError_GoesOn()
    {
        Gateway.Enqueue(FakeReply.ToolCall("weather", "{}"), FakeReply.ToolCall("weather", "{}"));
        var request = Question();
        var error = await Assert.ThrowsAsync<ToolRoundsExceededException>(() => Client().RunToolsAsync(request, Echo, new ToolRunOptions { MaxRounds = 1 }, cancellationToken: Token));

        request.Messages = [.. error.Conversation!];
        var run = await Client().RunToolsAsync(request, Echo, cancellationToken: Token);

        Assert.Equal("hello", run.Text);
        Assert.Equal(Sent(1)["messages"]!.ToJsonString(), Sent(2)["messages"]!.ToJsonString());
    }

    [Fact]
    public async Task Rounds_InAStream_EndInTheSameWay()
    {
        Gateway.Respond(_ => FakeReply.ToolCall("weather", "{}"));
        var steps = 0;

        var error = await Assert.ThrowsAsync<ToolRoundsExceededException>(async () =>
        {
            await foreach (var update in Client().RunToolsStreamingAsync(Question(), Echo, new ToolRunOptions { MaxRounds = 1 }, cancellationToken: Token))
            {
                steps += update.Step is null ? 0 : 1;
            }
        });

        Assert.Equal(1, steps);
        Assert.Equal(3, error.Conversation!.Count);
    }
}
