using InferenceGateway;
using InferenceGateway.Models;
using InferenceGateway.Samples;

await using var sandbox = await Sandbox.StartUnlessConfiguredAsync();

Provider provider = Settings.Provider("anthropic");
var model = Settings.Model("claude-sonnet-4-5");

try
{
    // Reads INFERENCE_GATEWAY_URL (default http://localhost:8080/v1) and INFERENCE_GATEWAY_API_KEY.
    using var client = new InferenceGatewayClient();
    using var timeout = new CancellationTokenSource(TimeSpan.FromMinutes(2));
    var gateway = client.With(new RequestOptions { Provider = provider });

    Console.WriteLine($"Using the Messages API with {provider} {model}...");
    List<MessagesMessage> conversation = [];
    var request = new CreateMessagesRequest
    {
        Model = model,
        MaxTokens = 4096,
        Messages = conversation,
        // What stands before a cache mark is kept by Anthropic for the next calls, if it is long enough.
        System = [new MessagesTextBlock { Text = "You are a helpful assistant.", CacheControl = CacheControl.Ephemeral() }],
        Thinking = CreateMessagesRequestThinking.Enabled(budgetTokens: 1024),
    };

    foreach (var question in new[] { "How many prime numbers are below 20?", "And below 30?" })
    {
        Console.WriteLine($"\nUser: {question}");
        conversation.Add(MessagesMessage.User(question));
        var answer = new MessagesAccumulator();
        await foreach (var item in gateway.CreateMessageStreamingAsync(request, cancellationToken: timeout.Token))
        {
            Console.Write(item.ContentBlock?.Value switch { MessagesThinkingBlock => "Thinking: ", MessagesTextBlock => "\nAnswer: ", _ => "" });
            Console.Write(item.ThinkingDelta ?? item.TextDelta);
            answer.Add(item);
        }

        var message = answer.ToResponse();
        Console.WriteLine($"\nStop reason: {message.StopReason}, tokens: {message.Usage?.InputTokens} in, {message.Usage?.OutputTokens} out");

        // With its thinking and the signature, as Anthropic wants it back.
        conversation.Add(message.ToMessage());
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
