namespace InferenceGateway.Models;

public sealed partial class MessageContent
{
    /// <summary>The text of the content: the text itself, or the text parts of a list, one after the other.</summary>
    /// <returns>The text; empty where there is none.</returns>
    public override string ToString() => Value switch
    {
        string text => text,
        IList<ContentPart> parts => string.Concat(parts.Select(static part => (part?.Value as TextContentPart)?.Text)),
        _ => "",
    };
}
