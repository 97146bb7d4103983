using InferenceGateway;
using InferenceGateway.Models;

return await Sample.RunAsync("anthropic", "claude-sonnet-4-5", TimeSpan.FromMinutes(2), async (provider, model, cancellationToken) =>
{
    // Reads INFERENCE_GATEWAY_URL (default http://localhost:8080/v1) and INFERENCE_GATEWAY_API_KEY.
    using var client = new InferenceGatewayClient();
    var gateway = client.With(new RequestOptions { Provider = provider });

    Console.WriteLine($"Using the Messages API with {provider} {model}...");
    List<MessagesMessage> conversation = [];
    var request = new CreateMessagesRequest
    {
        Model = model,
        MaxTokens = 4096,
        Messages = conversation,
        // Anthropic caches the part of the prompt before a cache mark for later calls if it is long enough.
        System = [new MessagesTextBlock { Text = "You are a helpful assistant.", CacheControl = CacheControl.Ephemeral() }],
        Thinking = CreateMessagesRequestThinking.Enabled(budgetTokens: 1024),
    };

    string[] questions = ["How many prime numbers are below 20?", "And below 30?"];
    foreach (var question in questions)
    {
        Console.WriteLine($"\nUser: {question}");
        conversation.Add(MessagesMessage.User(question));
        var answer = new MessagesAccumulator();
        await foreach (var item in gateway.CreateMessageStreamingAsync(request, cancellationToken: cancellationToken))
        {
            Console.Write(item.ContentBlock?.Value switch { MessagesThinkingBlock => "Thinking: ", MessagesTextBlock => "\nAnswer: ", _ => "" });
            Console.Write(item.ThinkingDelta ?? item.TextDelta);
            answer.Add(item);
        }

        var message = answer.ToResponse();
        Console.WriteLine($"\nStop reason: {message.StopReason}, tokens: {message.Usage?.InputTokens} in, {message.Usage?.OutputTokens} out");

        // ToMessage keeps the thinking and its signature, which Anthropic requires.
        conversation.Add(message.ToMessage());
    }
});
