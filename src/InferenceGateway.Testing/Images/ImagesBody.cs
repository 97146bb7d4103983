using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using InferenceGateway.Testing.Chat;
using InferenceGateway.Testing.Wire;

namespace InferenceGateway.Testing.Images;

/// <summary>The parameters of the three operations on images, and their response.</summary>
internal sealed record ImagesBody(string Model, string Prompt, byte[] Seed)
{
    private const int MostImages = 10;

    public int Count { get; init; } = 1;

    public string? Size { get; init; }

    public string? ResponseFormat { get; init; }

    /// <summary>The address of the gateway, which serves the images.</summary>
    public required string Host { get; init; }

    // These models do not support links.
    private bool AsBytes => ResponseFormat == "b64_json" || Model.StartsWith("gpt-image", StringComparison.Ordinal);

    public JsonObject ToJson()
    {
        var prompt = (Prompt.Length + 3) / 4;
        var count = Math.Clamp(Count, 1, MostImages);
        var output = count * 16;
        var body = new JsonObject
        {
            ["created"] = CompletionBody.Created,
            ["data"] = new JsonArray([.. Enumerable.Range(0, count).Select(Image)]),
            ["usage"] = new JsonObject
            {
                ["input_tokens"] = prompt,
                ["output_tokens"] = output,
                ["total_tokens"] = prompt + output,
            },
        };
        if (Size is { Length: > 0 })
        {
            body["size"] = Size;
        }

        return body;
    }

    private JsonNode Image(int index)
    {
        var seed = RequestHash.Of([.. Seed, .. Encoding.UTF8.GetBytes(Prompt), (byte)index]);
        var image = AsBytes
            ? new JsonObject { ["b64_json"] = Convert.ToBase64String(PngImage.Create(Encoding.ASCII.GetBytes(seed))) }
            : new JsonObject { ["url"] = string.Create(CultureInfo.InvariantCulture, $"http://{Host}{ImageFiles.Path(seed)}") };
        if (Model == "dall-e-3")
        {
            image["revised_prompt"] = Prompt;
        }

        return image;
    }
}
