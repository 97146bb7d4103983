using InferenceGateway.Models;
using Microsoft.Extensions.AI;

namespace InferenceGateway.Extensions.AI;

/// <summary>
/// Where the reasoning of an answer came from, and under which of its names. Some providers refuse a conversation in which an
/// answer that called tools comes back without it; others refuse one with it. So it goes back with tool calls only, under its
/// name, and to where it came from. That stands in the additional properties, and survives where a conversation is stored as JSON.
/// </summary>
internal static class ReasoningOrigin
{
    private const string ReasoningContent = "reasoning_content";
    private const string Reasoning = "reasoning";

    /// <summary>Who answers a request: the provider, or an alias of the gateway.</summary>
    public static string Of(Provider? provider, string model) =>
        provider?.Value ?? (model.IndexOf('/') is > 0 and var end ? model.Substring(0, end).ToLowerInvariant() : model);

    public static void Mark(TextReasoningContent content, bool isReasoningContent, string origin) =>
        (content.AdditionalProperties ??= [])[isReasoningContent ? ReasoningContent : Reasoning] = origin;

    /// <summary>Adds a piece of reasoning to a message with tool calls, if it came from here.</summary>
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
