using System.Text.Json;

namespace InferenceGateway.Models;

public sealed partial class MessagesResponse
{
    /// <summary>
    /// The answer as a message to go on with the conversation: all its blocks, with the thinking and its signatures, which
    /// Anthropic wants back when tools were used. Only empty texts, which it refuses, are left out.
    /// </summary>
    /// <returns>A new assistant message.</returns>
    public MessagesMessage ToMessage() => new()
    {
        Role = MessagesMessageRole.Assistant,
        Content = (Content ?? []).Select(Returned).OfType<MessagesRequestContentBlock>().ToList(),
    };

    private static MessagesRequestContentBlock? Returned(MessagesResponseContentBlock? block) => block?.Value switch
    {
        MessagesTextBlock text => string.IsNullOrEmpty(text.Text) ? null : (MessagesRequestContentBlock)text.Copy(),
        MessagesToolUseBlock use => Returned(use.Copy()),
        MessagesThinkingBlock thinking => thinking.Copy(),
        MessagesRedactedThinkingBlock redacted => redacted.Copy(),
        RawJson other => other,
        _ => null,
    };

    /// <summary>Anthropic takes objects only, and proposes this one for an input that became none.</summary>
    private static MessagesToolUseBlock Returned(MessagesToolUseBlock use)
    {
        if (use.Input.Kind != JsonValueKind.Object)
        {
            use.Input = RawJson.Parse($$"""{"INVALID_JSON":{{use.Input}}}""");
        }

        return use;
    }
}
