using InferenceGateway.Models;
using Microsoft.Extensions.AI;

namespace InferenceGateway.Extensions.AI;

/// <summary>
/// Records which provider sent the reasoning of a response, and under which name. Some providers refuse a conversation if a response
/// that called tools is sent back without its reasoning, and others refuse it with reasoning. Therefore, reasoning is sent back only
/// with tool calls, under its name, and to the provider that it came from. The additional properties contain this information, so
/// that it is not lost if a conversation is stored as JSON.
/// </summary>
internal static class ReasoningOrigin
{
    private const string ReasoningContent = "reasoning_content";
    private const string Reasoning = "reasoning";

    /// <summary>Gets the origin of the response to a request: the provider, or an alias of the gateway.</summary>
    public static string Of(Provider? provider, string model) =>
        provider?.Value ?? (model.IndexOf('/') is > 0 and var end ? model.Substring(0, end).ToLowerInvariant() : model);

    public static void Mark(TextReasoningContent content, bool isReasoningContent, string origin) =>
        (content.AdditionalProperties ??= [])[isReasoningContent ? ReasoningContent : Reasoning] = origin;

    /// <summary>Adds a piece of reasoning to a message with tool calls, if it came from the same origin.</summary>
    public static void WriteTo(Message message, TextReasoningContent content, string origin)
    {
        if (IsFrom(content, ReasoningContent, origin))
        {
            message.ReasoningContent += content.Text;
        }
        else if (IsFrom(content, Reasoning, origin))
        {
            message.Reasoning += content.Text;
        }
    }

    private static bool IsFrom(TextReasoningContent content, string name, string origin) =>
        content.AdditionalProperties?.TryGetValue(name, out var value) == true && value?.ToString() == origin;
}
