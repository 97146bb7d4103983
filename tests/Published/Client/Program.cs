using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;
using InferenceGateway;
using InferenceGateway.Models;

using var client = new InferenceGatewayClient();
if (args is ["start"])
{
    return;
}

var answer = await client.GenerateContentAsync(Provider.Openai, "gpt-4o", [Message.System("Be short."), Message.User("Hello?")]);
Console.WriteLine($"chat: {answer.Text} {answer.FinishReason} {answer.Usage?.TotalTokens}");

var pieces = new List<string>();
await foreach (var chunk in client.GenerateContentStreamingAsync("openai/gpt-4o", "Tell me."))
{
    pieces.Add(chunk.Text);
}

Console.WriteLine($"stream: {string.Concat(pieces)}");

var weather = ToolHandler.Create("weather", "The weather in a city", AppJson.Default.Place, (place, _) => Task.FromResult($"21 degrees in {place.City}"));
var run = await client.RunToolsAsync("openai/gpt-4o", "Oslo?", [weather]);
Console.WriteLine($"tools: {run.Steps[0].Results[0].Text}; {run.Text}");

var forecast = await client.GenerateContentAsync(Provider.Openai, "gpt-4o", "Tomorrow?", AppJson.Default.Forecast);
Console.WriteLine($"structured: {forecast.Value.City} {forecast.Value.Degrees} {forecast.Value.Sky}");

// The SDK's own types are in contexts of applications, too: ASP.NET asks for that where it is compiled ahead of time.
var note = new Note(Provider.Groq, Message.User("hi"), RawJson.Parse("[1, 2]"), new() { [Provider.Openai] = 1 });
var json = JsonSerializer.Serialize(note, AppJson.Default.Note);
Console.WriteLine($"json: {json} {JsonSerializer.Deserialize(json, AppJson.Default.Note)!.Message.Content}");

try
{
    await client.ListModelsAsync();
}
catch (GatewayApiException exception)
{
    Console.WriteLine($"error: {(int)exception.StatusCode} {exception.GetType().Name}");
}

internal sealed record Place(string City);

internal sealed record Note(Provider? Provider, Message Message, RawJson Raw, Dictionary<Provider, int> Counts);

[Description("A forecast")]
internal sealed record Forecast(string City, int Degrees, Sky Sky);

internal enum Sky
{
    Clear,
    Grey,
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true)]
[JsonSerializable(typeof(Place))]
[JsonSerializable(typeof(Note))]
[JsonSerializable(typeof(Forecast))]
internal sealed partial class AppJson : JsonSerializerContext;
