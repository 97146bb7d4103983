using InferenceGateway.Models;
using Microsoft.Extensions.AI;

namespace InferenceGateway.Extensions.AI;

/// <summary>Converts the messages of a conversation.</summary>
internal static class MessageWriter
{
    public static void Write(IEnumerable<ChatMessage> messages, string origin, List<Message> conversation)
    {
        foreach (var message in messages)
        {
            switch (message)
            {
                case null:
                    throw new ArgumentException("One of the messages is null.", nameof(messages));
                case { RawRepresentation: Message raw }:
                    conversation.Add(raw);
                    break;
                default:
                    Write(message, origin, conversation);
                    break;
            }
        }
    }

    private static void Write(ChatMessage message, string origin, List<Message> conversation)
    {
        var parts = new List<ContentPart>();
        var calls = new List<ChatCompletionMessageToolCall>();
        var results = new List<Message>();
        string? refusal = null;
        foreach (var content in message.Contents)
        {
            switch (content)
            {
                case FunctionResultContent result:
                    results.Add(ToolResultWriter.Write(result));
                    break;
                case FunctionCallContent call when message.Role == ChatRole.Assistant:
                    calls.Add(ToolCallWriter.Write(call));
                    break;
                case ErrorContent { ErrorCode: AnswerContents.RefusalCode } error when message.Role == ChatRole.Assistant:
                    refusal += error.Message;
                    break;
                case TextReasoningContent or UsageContent:
                    // Usage is not sent. Reasoning is added to tool calls below.
                    break;
                case not null when message.Role == ChatRole.Tool:
                    throw Misplaced(content, message.Role);
                default:
                    parts.Add(ContentWriter.Write(content, message.Role));
                    break;
            }
        }

        // Each result becomes a message, directly after the calls. The calls are in this message, or in one before it.
        if (calls.Count == 0)
        {
            conversation.AddRange(results);
        }

        if (message.Role == ChatRole.Tool || (results.Count > 0 && parts.Count == 0 && calls.Count == 0))
        {
            return;
        }

        var written = new Message { Role = message.Role.Value };
        ContentWriter.WriteTo(written, parts, callsTools: calls.Count > 0);
        written.ToolCalls = calls.Count > 0 ? calls : null;
        if (message.Role == ChatRole.Assistant)
        {
            WriteMembers(message, refusal, written);
        }

        foreach (var reasoning in calls.Count > 0 ? message.Contents.OfType<TextReasoningContent>() : [])
        {
            ReasoningOrigin.WriteTo(written, reasoning, origin);
        }

        conversation.Add(written);
        if (calls.Count > 0)
        {
            conversation.AddRange(results);
        }
    }

    private static void WriteMembers(ChatMessage message, string? refusal, Message written)
    {
        if (ExtraContent.Find(message.AdditionalProperties) is { } extra)
        {
            written.AdditionalProperties[ExtraContent.Name] = extra;
        }

        if (refusal is not null)
        {
            written.AdditionalProperties["refusal"] = JsonValues.Written(writer => writer.WriteStringValue(refusal));
        }
    }

    private static NotSupportedException Misplaced(AIContent content, ChatRole role) => new(
        $"A message with the role '{role.Value}' holds a {content.GetType().Name}, but supports only results of tools. "
        + $"Put the result into a {nameof(FunctionResultContent)} with the id of its call, or give the message another role.");
}
