using InferenceGateway;
using InferenceGateway.Models;

return await Sample.RunAsync("openai", "gpt-4o", TimeSpan.FromSeconds(60), async (provider, model, cancellationToken) =>
{
    // An image of a red disc. Pass a file to send another image: dotnet run -- photo.jpg
    var disc = Convert.FromBase64String(
        "iVBORw0KGgoAAAANSUhEUgAAADAAAAAwCAMAAABg3Am1AAAABlBMVEX////cFDzQkLT4AAAAWElEQVR42u3VMQoAMAgEwez/P50mnRCygpLCq51O"
        + "z7UmyXDiph8NIXL8TsAJcAKcACksACksACnKAUgxoAR8uBoN99Bw075mfJH5qvRl7Os+8VASL2sSswFX3gP9SAI+PAAAAABJRU5ErkJggg==");

    // The format is detected from the content: PNG, JPEG, GIF, WebP, BMP, AVIF or HEIC.
    var picture = args is [var path] ? await ContentPart.ImageFileAsync(path, cancellationToken: cancellationToken) : ContentPart.Image(disc, ImageUrlDetail.Low);
    var linked = ContentPart.ImageUrl("https://upload.wikimedia.org/wikipedia/commons/4/47/PNG_transparency_demonstration_1.png");

    // Reads INFERENCE_GATEWAY_URL (default http://localhost:8080/v1) and INFERENCE_GATEWAY_API_KEY.
    using var client = new InferenceGatewayClient();

    Console.WriteLine($"Showing {provider} {model} two images...");
    var response = await client.GenerateContentAsync(
        provider,
        model,
        [Message.User("What is in the first image, and what in the second?", picture, linked)],
        cancellationToken: cancellationToken);

    Console.WriteLine($"\nModel: {response.Model}\nResponse: {response.Text}");
});
