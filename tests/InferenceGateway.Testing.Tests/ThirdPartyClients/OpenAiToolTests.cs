using System.Text;
using System.Text.Json;
using OpenAI.Chat;

namespace InferenceGateway.Testing.Tests.ThirdPartyClients;

public sealed class OpenAiToolTests : OpenAiTest
{
    private static ChatCompletionOptions Tools => new()
    {
        Tools =
        {
            ChatTool.CreateFunctionTool("get_weather", "The weather", WeatherSchema),
            ChatTool.CreateFunctionTool("get_time", "The time"),
        },
    };

    [Fact]
    public async Task Tools_Loop_EndsInATextThatQuotesTheResult()
    {
        var messages = new List<ChatMessage> { ChatMessage.CreateUserMessage("How will it be in Paris for 5 days?") };
        ChatCompletion calling = await Chat.CompleteChatAsync(messages, Tools, Token);
        Assert.Equal(ChatFinishReason.ToolCalls, calling.FinishReason);
        Assert.Empty(calling.Content);
        var call = Assert.Single(calling.ToolCalls);
        Assert.Equal("get_weather", call.FunctionName);
        Assert.Equal(ChatToolCallKind.Function, call.Kind);
        Assert.StartsWith("call_", call.Id, StringComparison.Ordinal);
        Assert.Equal("""{"city":"Paris","unit":"celsius","days":5}""", call.FunctionArguments.ToString());

        messages.Add(ChatMessage.CreateAssistantMessage(calling));
        messages.Add(ChatMessage.CreateToolMessage(call.Id, "21 degrees"));
        ChatCompletion answer = await Chat.CompleteChatAsync(messages, Tools, Token);
        Assert.Equal(ChatFinishReason.Stop, answer.FinishReason);
        Assert.Contains("\"21 degrees\"", answer.Content[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Tools_TwoNamed_AreCalledAtOnceInTheOrderOfTheQuestion()
    {
        ChatCompletion calling = await Chat.CompleteChatAsync(
            [ChatMessage.CreateUserMessage("Call get_time, then get_weather for Rome.")], Tools, Token);
        Assert.Equal(["get_time", "get_weather"], calling.ToolCalls.Select(call => call.FunctionName));
        Assert.Equal(2, calling.ToolCalls.Select(call => call.Id).Distinct().Count());
        Assert.Equal("{}", calling.ToolCalls[0].FunctionArguments.ToString());
    }

    [Fact]
    public async Task Tools_Streamed_ComeInFragments()
    {
        var calls = new SortedDictionary<int, (string Id, string Name, StringBuilder Arguments)>();
        var fragments = 0;
        ChatFinishReason? finish = null;
        await foreach (var update in Chat.CompleteChatStreamingAsync(
            [ChatMessage.CreateUserMessage("Both get_weather for Oslo and get_time")], Tools, Token))
        {
            finish ??= update.FinishReason;
            foreach (var piece in update.ToolCallUpdates)
            {
                if (!calls.TryGetValue(piece.Index, out var call))
                {
                    Assert.Equal("", piece.FunctionArgumentsUpdate.ToString());
                    calls[piece.Index] = call = (piece.ToolCallId, piece.FunctionName, new StringBuilder());
                }

                call.Arguments.Append(piece.FunctionArgumentsUpdate);
                fragments++;
            }
        }

        Assert.Equal(ChatFinishReason.ToolCalls, finish);
        Assert.Equal(["get_weather", "get_time"], calls.Values.Select(call => call.Name));
        Assert.All(calls.Values, call => Assert.StartsWith("call_", call.Id, StringComparison.Ordinal));
        using var arguments = JsonDocument.Parse(calls[0].Arguments.ToString());
        Assert.Equal("Oslo", arguments.RootElement.GetProperty("city").GetString());
        Assert.Equal("{}", calls[1].Arguments.ToString());
        Assert.True(fragments > 6, $"{fragments} fragments");
    }

    [Fact]
    public async Task Tools_Choice_IsObeyed()
    {
        var options = Tools;
        options.ToolChoice = ChatToolChoice.CreateFunctionChoice("get_time");
        ChatCompletion calling = await Chat.CompleteChatAsync([ChatMessage.CreateUserMessage("Paris?")], options, Token);
        Assert.Equal("get_time", Assert.Single(calling.ToolCalls).FunctionName);

        options.ToolChoice = ChatToolChoice.CreateNoneChoice();
        ChatCompletion answer = await Chat.CompleteChatAsync([ChatMessage.CreateUserMessage("Paris?")], options, Token);
        Assert.Empty(answer.ToolCalls);
        Assert.NotEmpty(answer.Content);
    }

    [Fact]
    public async Task Tools_Scripted_AreUnderstood()
    {
        Gateway.Enqueue(FakeReply.ToolCalls(("a", """{"x":1}"""), ("b", "not json")));
        ChatCompletion calling = await Chat.CompleteChatAsync([ChatMessage.CreateUserMessage("x")], null, Token);
        Assert.Equal(["""{"x":1}""", "not json"], calling.ToolCalls.Select(call => call.FunctionArguments.ToString()));
    }
}
