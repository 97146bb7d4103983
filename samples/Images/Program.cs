using InferenceGateway;
using InferenceGateway.Models;
using InferenceGateway.Samples;

await using var sandbox = await Sandbox.StartUnlessConfiguredAsync();

Provider provider = Settings.Provider("openai");
var model = Settings.Model("gpt-image-1");
var folder = Directory.CreateTempSubdirectory("inference-gateway-").FullName;

try
{
    // Reads INFERENCE_GATEWAY_URL (default http://localhost:8080/v1) and INFERENCE_GATEWAY_API_KEY. Images must be switched
    // on there (ENABLE_IMAGES=true), with more time for the provider than the usual ten seconds (CLIENT_RESPONSE_HEADER_TIMEOUT=5m).
    using var client = new InferenceGatewayClient();
    using var timeout = new CancellationTokenSource(TimeSpan.FromMinutes(5));

    Console.WriteLine($"Drawing with {provider} {model}...");
    var drawn = await client.CreateImageAsync(provider, model, "A lighthouse at dusk, as a woodcut.", cancellationToken: timeout.Token);
    var lighthouse = Path.Combine(folder, "lighthouse.png");
    await drawn.Data[0].SaveAsync(lighthouse, timeout.Token);
    Console.WriteLine($"Saved {lighthouse}: {new FileInfo(lighthouse).Length} bytes");

    Console.WriteLine("\nEditing it...");
    var edited = await client.CreateImageEditAsync(
        new CreateImageEditRequest { Model = model, Prompt = "Add a sailing boat.", Image = [FilePart.FromFile(lighthouse)] },
        new RequestOptions { Provider = provider },
        timeout.Token);
    var boat = Path.Combine(folder, "lighthouse-with-boat.png");
    await edited.Data[0].SaveAsync(boat, timeout.Token);
    Console.WriteLine($"Saved {boat}: {new FileInfo(boat).Length} bytes");

    if (edited.Usage is { } usage)
    {
        Console.WriteLine($"\nThe edit took {usage.TotalTokens} tokens");
    }

    return 0;
}
catch (OperationCanceledException)
{
    Console.Error.WriteLine("Not finished within 5 minutes. Try a smaller image, or look at the gateway's log.");
    return 1;
}
catch (Exception e) when (e is InferenceGatewayException or ArgumentException or InvalidOperationException or IOException)
{
    // Also where a model gave a link instead of data: the message says how to ask for data.
    Console.Error.WriteLine(e.Message);
    return 1;
}
