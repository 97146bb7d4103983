using InferenceGateway;
using InferenceGateway.Models;

return await Sample.RunAsync("openai", "gpt-image-1", TimeSpan.FromMinutes(5), async (provider, model, cancellationToken) =>
{
    var folder = Directory.CreateTempSubdirectory("inference-gateway-").FullName;

    // Reads INFERENCE_GATEWAY_URL (default http://localhost:8080/v1) and INFERENCE_GATEWAY_API_KEY. The gateway needs
    // IMAGES_ENABLED=true (ENABLE_IMAGES=true in older gateways), and more time for the provider than the default of ten seconds
    // (CLIENT_RESPONSE_HEADER_TIMEOUT=5m).
    using var client = new InferenceGatewayClient();

    Console.WriteLine($"Drawing with {provider} {model}...");
    var drawn = await client.CreateImageAsync(provider, model, "A lighthouse at dusk, as a woodcut.", cancellationToken: cancellationToken);

    // SaveAsync throws if the model returned a link instead of data. The message explains how to request data.
    var lighthouse = Path.Combine(folder, "lighthouse.png");
    await drawn.Data[0].SaveAsync(lighthouse, cancellationToken);
    Console.WriteLine($"Saved {lighthouse}: {new FileInfo(lighthouse).Length} bytes");

    Console.WriteLine("\nEditing it...");
    var edited = await client.CreateImageEditAsync(
        new CreateImageEditRequest { Model = model, Prompt = "Add a sailing boat.", Image = [FilePart.FromFile(lighthouse)] },
        new RequestOptions { Provider = provider },
        cancellationToken);
    var boat = Path.Combine(folder, "lighthouse-with-boat.png");
    await edited.Data[0].SaveAsync(boat, cancellationToken);
    Console.WriteLine($"Saved {boat}: {new FileInfo(boat).Length} bytes");

    if (edited.Usage is { } usage)
    {
        Console.WriteLine($"\nThe edit took {usage.TotalTokens} tokens");
    }
});
