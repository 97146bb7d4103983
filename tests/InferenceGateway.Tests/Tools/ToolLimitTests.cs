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
