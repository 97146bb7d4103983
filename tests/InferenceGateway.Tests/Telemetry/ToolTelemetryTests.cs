using System.Diagnostics;
using InferenceGateway.Models;
using InferenceGateway.Testing;

namespace InferenceGateway.Tests.Telemetry;

/// <summary>Each tool that is run for the model is a span.</summary>
public sealed class ToolTelemetryTests : ContentTest
{
    private const string Answer = """{"id":"c2","model":"gpt","choices":[{"index":0,"message":{"role":"assistant","content":"done"},"finish_reason":"stop"}]}""";

    private static readonly ChatCompletionTool s_find = new() { Function = new FunctionObject { Name = "find" } };

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Tool_IsASpanOfTheCallersOwn_CurrentWhileItRuns(bool isStreamed)
    {
        using var mine = Parent();
        Activity? during = null;
        var find = new ToolHandler(s_find, async (_, _) =>
        {
            await Task.Yield();
            during = Activity.Current;
            return "secret-result";
        });

        await RunAsync(Client(), isStreamed, [find], ("t1", "find", """{"city":"secret-city"}"""));

        Assert.Equal(["chat m", "execute_tool find", "chat m"], Spans.Select(span => span.DisplayName));
        var tool = Spans[1];
        Assert.Equal(ActivityKind.Internal, tool.Kind);
        Assert.Equal("gen_ai.operation.name=execute_tool, gen_ai.tool.call.id=t1, gen_ai.tool.name=find, gen_ai.tool.type=function", TagsOf(tool));
        Assert.All(Spans, span => Assert.Equal(mine.SpanId, span.ParentSpanId));
        Assert.All(Spans, span => Assert.DoesNotContain("secret", Everything(span), StringComparison.Ordinal));
        Assert.Same(tool, during);
        Assert.Same(mine, Activity.Current);
    }

    [Fact]
    public async Task Tool_OfAClientThatRecords_HasArgumentsAndResult()
    {
        var find = new ToolHandler(s_find, (_, _) => Task.FromResult("rainy"));

        await RunAsync(Recording(), isStreamed: false, [find], ("t1", "find", """{"city":"Paris"}"""));

        Assert.Equal(
            """gen_ai.operation.name=execute_tool, gen_ai.tool.call.arguments={"city":"Paris"}, gen_ai.tool.call.id=t1, gen_ai.tool.call.result=rainy, gen_ai.tool.name=find, gen_ai.tool.type=function""",
            TagsOf(Spans[1]));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Tool_OfARequest_IsRecordedAsTheClientSays(bool records)
    {
        Gateway.Enqueue(FakeReply.ToolCall("find", """{"city":"Paris"}"""), FakeReply.Json(Answer));
        var request = new CreateChatCompletionRequest { Model = "m", Messages = [Message.User("hi")], Tools = [s_find] };

        await (records ? Recording() : Client()).RunToolsAsync(request, (_, _) => Task.FromResult("rainy"), cancellationToken: Token);

        Assert.Equal(records ? "rainy" : null, Spans[1].GetTagItem("gen_ai.tool.call.result"));
        Assert.Equal(records ? """{"city":"Paris"}""" : null, Spans[1].GetTagItem("gen_ai.tool.call.arguments"));
    }

    [Fact]
    public async Task Tool_ThatFails_HasTheTypeOfTheErrorOnly()
    {
        var find = new ToolHandler(s_find, (_, _) => throw new InvalidOperationException("secret-error"));

        await RunAsync(Recording(), isStreamed: false, [find], ("t1", "find", "{}"));

        Assert.Equal("System.InvalidOperationException", Spans[1].GetTagItem("error.type"));
        Assert.Equal(ActivityStatusCode.Error, Spans[1].Status);
        Assert.Null(Spans[1].GetTagItem("gen_ai.tool.call.result"));
        Assert.DoesNotContain("secret-error", Everything(Spans[1]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Tools_SideBySide_AreSpansBesideEachOther()
    {
        using var mine = Parent();
        var both = new TaskCompletionSource();
        var running = 0;
        var find = new ToolHandler(s_find, async (call, _) =>
        {
            if (Interlocked.Increment(ref running) == 2)
            {
                both.SetResult();
            }

            await both.Task.WaitAsync(Token);
            return call.Id;
        });

        await RunAsync(Recording(), isStreamed: false, [find], ("t1", "find", "{}"), ("t2", "find", "{}"));

        var tools = Spans.Where(span => span.DisplayName == "execute_tool find").OrderBy(span => span.GetTagItem("gen_ai.tool.call.id")).ToList();
        Assert.Equal(["t1", "t2"], tools.Select(span => span.GetTagItem("gen_ai.tool.call.result")));
        Assert.All(tools, span => Assert.Equal(mine.SpanId, span.ParentSpanId));
    }

    [Theory]
    [InlineData("unknown", "{}")]
    [InlineData("find", "{")]
    public async Task Call_ThatRunsNoTool_IsNoSpan(string name, string arguments)
    {
        var find = new ToolHandler(s_find, (_, _) => Task.FromResult("rainy"));

        await RunAsync(Client(), isStreamed: false, [find], ("t1", name, arguments));

        Assert.Equal(["chat m", "chat m"], Spans.Select(span => span.DisplayName));
    }

    private async Task RunAsync(InferenceGatewayClient client, bool isStreamed, ToolHandler[] tools, params (string Id, string Name, string Arguments)[] calls)
    {
        var message = new Message
        {
            Role = MessageRole.Assistant,
            ToolCalls = [.. calls.Select(call => new ChatCompletionMessageToolCall { Id = call.Id, Function = new() { Name = call.Name, Arguments = call.Arguments } })],
        };
        var asking = new CreateChatCompletionResponse
        {
            Id = "c1",
            Model = "gpt",
            Choices = [new ChatCompletionChoice { Index = 0, Message = message, FinishReason = FinishReason.ToolCalls }],
        };

        // A stream takes whole answers, too.
        Gateway.Enqueue(FakeReply.Json(Newtonsoft.Json.JsonConvert.SerializeObject(asking)), FakeReply.Json(Answer));
        if (!isStreamed)
        {
            await client.RunToolsAsync("m", "hi", tools, cancellationToken: Token);
            return;
        }

        await foreach (var _ in client.RunToolsStreamingAsync("m", "hi", tools, cancellationToken: Token))
        {
        }
    }
}
