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
}
