using InferenceGateway;
using InferenceGateway.Models;
using Microsoft.Extensions.AI;

using var client = new InferenceGatewayClient();
using var chat = client.AsIChatClient(Provider.Openai, "gpt-4o");
if (args is ["start"])
{
    return;
}

var answer = await chat.GetResponseAsync("Hello?", new ChatOptions { Temperature = 0.1f, AdditionalProperties = new() { ["safe"] = true } });
Console.WriteLine($"chat: {answer.Text} {answer.FinishReason} {answer.Usage?.TotalTokenCount}");

var streamed = await chat.GetStreamingResponseAsync("Tell me.").ToChatResponseAsync();
Console.WriteLine($"stream: {streamed.Text}");

var weather = AIFunctionFactory.Create((string city) => $"21 degrees in {city}", "weather", "The weather in a city");
var options = new ChatOptions { Tools = [weather] };
var messages = new List<ChatMessage> { new(ChatRole.User, "Oslo?") };
messages.AddMessages(await chat.GetResponseAsync(messages, options));
var call = messages[^1].Contents.OfType<FunctionCallContent>().Single();
messages.Add(new ChatMessage(ChatRole.Tool, [new FunctionResultContent(call.CallId, await weather.InvokeAsync(new AIFunctionArguments(call.Arguments)))]));
Console.WriteLine($"tools: {((FunctionResultContent)messages[^1].Contents[0]).Result}; {(await chat.GetResponseAsync(messages, options)).Text}");

var run = await client.RunToolsAsync("openai/gpt-4o", "Oslo?", [ToolHandler.From(weather)]);
Console.WriteLine($"handler: {run.Steps[0].Results[0].Text}; {run.Text}");
