using InferenceGateway;
using InferenceGateway.Models;

return await Sample.RunAsync("openai", "gpt-4o", TimeSpan.FromMinutes(2), async (provider, model, cancellationToken) =>
{
    // Reads INFERENCE_GATEWAY_URL (default http://localhost:8080/v1) and INFERENCE_GATEWAY_API_KEY.
    using var client = new InferenceGatewayClient();
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

    // The model calls the function. The call and our result are sent back as input.
    var first = await gateway.CreateResponseAsync(request, cancellationToken: cancellationToken);
    conversation.AddRange(first.ToInputItems());
    foreach (var call in first.FunctionCalls)
    {
        Console.WriteLine($"Function call: {call.Name}({call.Arguments})");
        conversation.Add(ResponseInputItem.FunctionCallOutput(call.CallId, """{"temperature":21,"sky":"clear"}"""));
    }

    await foreach (var item in gateway.CreateResponseStreamingAsync(request, cancellationToken: cancellationToken))
    {
        Console.Write(item.TextDelta);
        if (item.Completed is { } response)
        {
            Console.WriteLine($"\n\nStatus: {response.Status}, tokens: {response.Usage?.TotalTokens}");
        }
    }
});
