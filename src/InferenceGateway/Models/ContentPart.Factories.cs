namespace InferenceGateway.Models;

public sealed partial class ContentPart
{
    /// <summary>A text.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The part.</returns>
    public static ContentPart Text(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new TextContentPart { Text = text };
    }

    /// <summary>An image at an address, or in a <c>data:</c> address.</summary>
    /// <param name="url">The address.</param>
    /// <param name="detail">How closely the model is to look; null: the provider decides.</param>
    /// <returns>The part.</returns>
    public static ContentPart ImageUrl(string url, ImageUrlDetail? detail = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(url);
        return new ImageContentPart { ImageUrl = new ImageUrl { Url = url, Detail = detail } };
    }
}
