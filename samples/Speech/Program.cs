using InferenceGateway;
using InferenceGateway.Models;

return await Sample.RunAsync("openai", "gpt-4o-mini-tts", TimeSpan.FromMinutes(2), async (provider, model, cancellationToken) =>
{
    var path = Path.Combine(Directory.CreateTempSubdirectory("inference-gateway-").FullName, "welcome.wav");

    // Reads INFERENCE_GATEWAY_URL (default http://localhost:8080/v1) and INFERENCE_GATEWAY_API_KEY.
    using var client = new InferenceGatewayClient();

    Console.WriteLine($"Speaking with {provider} {model}...");
    using var speech = await client.CreateSpeechAsync(
        new CreateSpeechRequest
        {
            Model = model,
            Input = "Welcome aboard. We leave the harbor at noon.",
            Voice = "alloy",
            ResponseFormat = CreateSpeechRequestResponseFormat.Wav,
        },
        new RequestOptions { Provider = provider },
        cancellationToken);

    // The audio is written while it arrives. The file appears when it is complete.
    await speech.SaveAsync(path, cancellationToken);
    Console.WriteLine($"Saved {path}: {new FileInfo(path).Length} bytes of {speech.ContentType}");
});
