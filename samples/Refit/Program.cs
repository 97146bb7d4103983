using System.Net.ServerSentEvents;
using System.Text.Json;
using InferenceGateway;
using InferenceGateway.Models;
using Microsoft.Extensions.DependencyInjection;
using Refit;

return await Sample.RunAsync("openai", "gpt-4o", TimeSpan.FromMinutes(2), async (provider, model, cancellationToken) =>
{
    // The paths of the interface are complete, so the base address is that of the gateway without /v1.
    var address = (Settings.Read("INFERENCE_GATEWAY_URL") ?? "http://localhost:8080").TrimEnd('/');
    var root = new Uri(address.EndsWith("/v1", StringComparison.Ordinal) ? address[..^"/v1".Length] : address);

    var settings = GatewayRefitSettings.Create();
    var services = new ServiceCollection();
    services.AddRefitGeneratedClient<IInferenceGatewayApi>(_ => settings)
        .ConfigureHttpClient(http =>
        {
            http.BaseAddress = root;
            if (Settings.Read("INFERENCE_GATEWAY_API_KEY") is { } key)
            {
                http.DefaultRequestHeaders.Authorization = new("Bearer", key);
            }
        });
    await using var container = services.BuildServiceProvider();
    var api = container.GetRequiredService<IInferenceGatewayApi>();

    var request = new CreateChatCompletionRequest
    {
        Model = model,
        Messages = [Message.System("You answer in one sentence."), Message.User("What is a goroutine?")],
    };

    Console.WriteLine($"Asking {provider} {model} through Refit...");
    var response = await api.CreateChatCompletionAsync(provider, request, options: null, cancellationToken);
    Console.WriteLine($"Response: {response.Text}");
    Console.WriteLine($"Tokens: {response.Usage?.TotalTokens}");

    // Streams are returned as the HttpResponseMessage. Refit leaves checking its status to the caller.
    Console.WriteLine("\nThe same as a stream...");
    request.Stream = true;
    using var stream = await api.CreateChatCompletionStreamingAsync(provider, request, options: null, cancellationToken);
    if (await settings.ExceptionFactory(stream) is { } failure)
    {
        throw failure;
    }

    var answer = new ChatCompletionAccumulator();
    var isComplete = false;
    await foreach (var item in SseParser.Create(await stream.Content.ReadAsStreamAsync(cancellationToken)).EnumerateAsync(cancellationToken))
    {
        if (item.Data == "[DONE]")
        {
            isComplete = true;
            break;
        }

        var chunk = JsonSerializer.Deserialize<CreateChatCompletionStreamResponse>(item.Data)!;
        Console.Write(chunk.Text);
        answer.Add(chunk);
    }

    Console.WriteLine($"\nComplete: {isComplete}, finish reason: {answer.ToResponse().FinishReason}");

    // The other methods throw the exceptions of the SDK.
    Console.WriteLine("\nAsking a provider that does not exist...");
    request.Stream = null;
    try
    {
        await api.CreateChatCompletionAsync("nobody", request, options: null, cancellationToken);
    }
    catch (GatewayBadRequestException e)
    {
        Console.WriteLine($"Refused with {(int)e.StatusCode}: {e.ErrorMessage}");
    }
});
