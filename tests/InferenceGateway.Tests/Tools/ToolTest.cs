using System.Text.Json.Nodes;
using InferenceGateway.Models;
using InferenceGateway.Testing;
using InferenceGateway.Tests.Client;

namespace InferenceGateway.Tests.Tools;

/// <summary>Adds to <see cref="ClientTest"/> a question about the weather, the tool that answers it, and replies of the gateway that call tools. The base of the tests of the tool loop.</summary>
public abstract class ToolTest : ClientTest
{
    protected static readonly RawJson CitySchema = RawJson.Parse("""{"type":"object","properties":{"city":{"type":"string"}},"required":["city"]}""");

    protected static ChatCompletionTool Weather => ChatCompletionTool.Function("weather", "The weather in a city", CitySchema);

    protected static CreateChatCompletionRequest Question(params ChatCompletionTool[] tools) => new()
    {
        Model = "m",
        Messages = [Message.User("Paris?")],
        Tools = tools.Length > 0 ? tools : [Weather],
    };

    /// <summary>An answer with these calls, as they stand on the wire.</summary>
    protected static FakeReply Calls(params (string Id, string Name, string Arguments)[] calls) =>
        FakeReply.Json(new JsonObject
        {
            ["id"] = "c1",
            ["choices"] = new JsonArray(new JsonObject
            {
                ["index"] = 0,
                ["message"] = new JsonObject
                {
                    ["role"] = "assistant",
                    ["content"] = null,
                    ["tool_calls"] = new JsonArray([.. calls.Select(call => new JsonObject
                    {
                        ["id"] = call.Id,
                        ["type"] = "function",
                        ["function"] = new JsonObject { ["name"] = call.Name, ["arguments"] = call.Arguments },
                    })]),
                },
                ["finish_reason"] = "tool_calls",
            }),
        }.ToJsonString());

    protected static Task<string> Echo(ChatCompletionMessageToolCall call, CancellationToken cancellationToken) =>
        Task.FromResult($"{call.Function.Name}:{call.Function.Arguments}");

    /// <summary>Answers one call, and returns what the model was told.</summary>
    protected async Task<ToolCallResult> CallAsync(string arguments, Func<ChatCompletionMessageToolCall, CancellationToken, Task<string>> run, string name = "weather", string id = "t1")
    {
        Gateway.Enqueue(Calls((id, name, arguments)), FakeReply.Completion("done"));

        var ended = await Client().RunToolsAsync(Question(), run, cancellationToken: Token);

        Assert.Equal("done", ended.Text);
        var result = Assert.Single(Assert.Single(ended.Steps).Results);
        Assert.Equal(result.Text, (string?)Sent(1)["messages"]![2]!["content"]);
        return result;
    }

    protected JsonNode Sent(int index) => Gateway.Requests[index].Json!;
}
