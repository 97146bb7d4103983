using System.Diagnostics.CodeAnalysis;
using InferenceGateway.Models;
using Microsoft.Extensions.AI;

namespace InferenceGateway.Extensions.AI;

/// <summary>Reads responses with images.</summary>
[Experimental(ExperimentalIds.Media)]
internal static class ImageResponseReader
{
    private const string DefaultType = "image/png";

    /// <exception cref="GatewayProtocolException">The data of an image is not Base64.</exception>
    public static ImageGenerationResponse Read(ImagesResponse response) => new([.. response.Data.Select(image => Content(image, response))])
    {
        RawRepresentation = response,
        Usage = Usage(response.Usage),
    };

    private static AIContent Content(Image image, ImagesResponse response)
    {
        var stated = response.OutputFormat is { Length: > 0 } format ? $"image/{format}" : DefaultType;
        AIContent content = image.B64Json is null && image.Url is { Length: > 0 } url ? new UriContent(url, stated) : Data(image.ToBytes(), stated);
        content.RawRepresentation = image;
        if (image.RevisedPrompt is { Length: > 0 } prompt)
        {
            (content.AdditionalProperties ??= [])["revised_prompt"] = prompt;
        }

        return content;
    }

    /// <summary>The bytes say more reliably what they are than the response. A file detects the type of an image from them.</summary>
    private static DataContent Data(byte[] bytes, string stated)
    {
        var detected = new FilePart(bytes, "image").ContentType;
        return new DataContent(bytes, detected.StartsWith("image/", StringComparison.Ordinal) ? detected : stated);
    }

    private static UsageDetails? Usage(ImagesResponseUsage? usage) => usage is null ? null : new UsageDetails
    {
        InputTokenCount = usage.InputTokens,
        OutputTokenCount = usage.OutputTokens,
        TotalTokenCount = usage.TotalTokens,
        CachedInputTokenCount = usage.InputTokensDetails?.CachedTokens,
    };
}
