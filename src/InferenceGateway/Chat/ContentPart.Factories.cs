namespace InferenceGateway.Models;

public sealed partial class ContentPart
{
    /// <summary>Creates a text part.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The part.</returns>
    public static ContentPart Text(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new TextContentPart { Text = text };
    }
}
