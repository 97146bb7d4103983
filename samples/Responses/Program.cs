using InferenceGateway;
using InferenceGateway.Models;
using InferenceGateway.Samples;

await using var sandbox = await Sandbox.StartUnlessConfiguredAsync();

Provider provider = Settings.Provider("openai");
var model = Settings.Model("gpt-4o");

try
{
    // Reads INFERENCE_GATEWAY_URL (default http://localhost:8080/v1) and INFERENCE_GATEWAY_API_KEY.
    using var client = new InferenceGatewayClient();
    using var timeout = new CancellationTokenSource(TimeSpan.FromMinutes(2));
    var gateway = client.With(new RequestOptions { Provider = provider });

    Console.WriteLine($"Using the Responses API with {provider} {model}...\n");
    List<ResponseInputItem> conversation = [ResponseInputItem.User("What is the weather in Paris? Answer in one sentence.")];
    var request = new CreateResponseRequest
    {
        Model = model,
        Instructions = "You are a helpful assistant.",
        Input = conversation,
        Tools =
        [
            new ResponseTool
            {
                Name = "get_weather",
                Description = "Get the current weather of a city.",
                Parameters = RawJson.Parse("""{"type":"object","properties":{"city":{"type":"string"}},"required":["city"]}"""),
            },
        ],
    };

    // The model asks for the function; its call and our result go back as input.
    var first = await gateway.CreateResponseAsync(request, cancellationToken: timeout.Token);
    conversation.AddRange(first.ToInputItems());
    foreach (var call in first.FunctionCalls)
    {
        Console.WriteLine($"Function call: {call.Name}({call.Arguments})");
        conversation.Add(ResponseInputItem.FunctionCallOutput(call.CallId, """{"temperature":21,"sky":"clear"}"""));
    }

    await foreach (var item in gateway.CreateResponseStreamingAsync(request, cancellationToken: timeout.Token))
    {
        Console.Write(item.TextDelta);
        if (item.Completed is { } response)
        {
            Console.WriteLine($"\n\nStatus: {response.Status}, tokens: {response.Usage?.TotalTokens}");
        }
    }

    return 0;
}
catch (OperationCanceledException)
{
    Console.Error.WriteLine("\nNot finished within 2 minutes. Try a smaller model, or look at the gateway's log.");
    return 1;
}
catch (Exception e) when (e is InferenceGatewayException or ArgumentException)
{
    // The message says what failed and what to try.
    Console.Error.WriteLine($"\n{e.Message}");
    return 1;
}
