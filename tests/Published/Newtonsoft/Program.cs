using InferenceGateway;
using InferenceGateway.Models;
using Newtonsoft.Json;

const string Json = """{"model":"m","messages":[{"role":"user","content":[{"type":"text","text":"hi"},{"type":"x","y":[1.50]}],"z":"2024-01-02T03:04:05Z"}],"tool_choice":"auto","temperature":0.5}""";

if (args is ["start"])
{
    return;
}

var request = JsonConvert.DeserializeObject<CreateChatCompletionRequest>(Json)!;
Console.WriteLine($"read: {request.Messages[0].Content} {request.ToolChoice?.Value} {request.Messages[0].AdditionalProperties["z"]}");
Console.WriteLine($"written: {JsonConvert.SerializeObject(request)}");
Console.WriteLine($"enum: {JsonConvert.SerializeObject(Provider.OllamaCloud)} {JsonConvert.DeserializeObject<Provider>("\"groq\"")}");
Console.WriteLine($"raw: {JsonConvert.SerializeObject(RawJson.Parse("[1, 2]"))}");
