using System.Text.Json;

namespace InferenceGateway.Models;

public sealed partial class MessagesResponse
{
    /// <summary>
    /// Converts the response to a message with which the conversation can be continued. It has all blocks, including the thinking with
    /// its signatures, which Anthropic requires after tool uses. Empty texts are left out, because Anthropic refuses them.
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

    /// <summary>Replaces an input that is not an object. Anthropic accepts objects only, and suggests this one for invalid JSON.</summary>
    private static MessagesToolUseBlock Returned(MessagesToolUseBlock use)
    {
        if (use.Input.Kind != JsonValueKind.Object)
        {
            use.Input = RawJson.Parse($$"""{"INVALID_JSON":{{use.Input}}}""");
        }

        return use;
    }
}
