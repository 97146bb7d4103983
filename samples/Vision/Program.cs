using InferenceGateway;
using InferenceGateway.Models;
using InferenceGateway.Samples;

await using var sandbox = await Sandbox.StartUnlessConfiguredAsync();

Provider provider = Settings.Provider("openai");
var model = Settings.Model("gpt-4o");

// A red disc on white; `dotnet run -- photo.jpg` shows the model a picture of yours.
var disc = Convert.FromBase64String(
    "iVBORw0KGgoAAAANSUhEUgAAADAAAAAwCAMAAABg3Am1AAAABlBMVEX////cFDzQkLT4AAAAWElEQVR42u3VMQoAMAgEwez/P50mnRCygpLCq51O"
    + "z7UmyXDiph8NIXL8TsAJcAKcACksACksACnKAUgxoAR8uBoN99Bw075mfJH5qvRl7Os+8VASL2sSswFX3gP9SAI+PAAAAABJRU5ErkJggg==");

try
{
    // The format is recognised by the content: PNG, JPEG, GIF, WebP, BMP, AVIF, HEIC.
    var picture = args is [var path] ? await ContentPart.ImageFileAsync(path) : ContentPart.Image(disc, ImageUrlDetail.Low);
    var linked = ContentPart.ImageUrl("https://upload.wikimedia.org/wikipedia/commons/4/47/PNG_transparency_demonstration_1.png");

    // Reads INFERENCE_GATEWAY_URL (default http://localhost:8080/v1) and INFERENCE_GATEWAY_API_KEY.
    using var client = new InferenceGatewayClient();
    using var timeout = new CancellationTokenSource(TimeSpan.FromSeconds(60));

    Console.WriteLine($"Showing {provider} {model} two images...");
    var response = await client.GenerateContentAsync(
        provider,
        model,
        [Message.User("What is in the first image, and what in the second?", picture, linked)],
        cancellationToken: timeout.Token);

    Console.WriteLine($"\nModel: {response.Model}\nResponse: {response.Text}");
    return 0;
}
catch (OperationCanceledException)
{
    Console.Error.WriteLine("No answer within 60 seconds. Try a smaller model, or look at the gateway's log.");
    return 1;
}
catch (Exception e) when (e is InferenceGatewayException or ArgumentException or IOException)
{
    // Also for a file that is no image: the message says what it is.
    Console.Error.WriteLine(e.Message);
    return 1;
}
