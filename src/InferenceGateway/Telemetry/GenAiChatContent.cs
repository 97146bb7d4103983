using System.Diagnostics;
using System.Text.Json;
using InferenceGateway.Json;
using InferenceGateway.Models;

namespace InferenceGateway.Telemetry;

/// <summary>Records the content of a call of the chat API.</summary>
internal sealed class GenAiChatContent(CreateChatCompletionRequest sent) : GenAiContent
{
    private CreateChatCompletionResponse? _answer;
    private ChatCompletionAccumulator? _chunks;

    public void Add(CreateChatCompletionResponse answer) => _answer = answer;

    public void Add(CreateChatCompletionStreamResponse chunk) => (_chunks ??= new ChatCompletionAccumulator()).Add(chunk);

    public override void Ask(Activity span)
    {
        if (Typed<CreateChatCompletionRequest, CreateChatCompletionRequest.Codec>(sent, sent.Model) is not { } request)
        {
            return;
        }

        RecordEach<Message>(span, InputMessages, request.Messages, Write);
        if (request.Tools is { Count: > 0 } tools)
        {
            RecordEach<ChatCompletionTool>(span, ToolDefinitions, tools, static (writer, tool) => Tool(writer, tool?.Function?.Name, tool?.Function?.Description, tool?.Function?.Parameters));
        }
    }

    public override void Answer(Activity span, bool hasFailed)
    {
        if ((_answer ?? _chunks?.ToResponse())?.Choices is not { Count: > 0 } choices)
        {
            return;
        }

        Record(span, OutputMessages, (choices, hasFailed), static (writer, answer) =>
        {
            foreach (var choice in answer.choices)
            {
                GenAiParts.BeginMessage(writer, choice?.Message?.Role.Value is { Length: > 0 } role ? role : MessageRole.Known.Assistant);
                if (choice?.Message is { } message)
                {
                    WriteParts(writer, message);
                }

                EndAnswer(writer, Reason(choice?.FinishReason?.Value), answer.hasFailed);
            }
        });
    }

    private static string? Reason(string? reason) => reason is FinishReason.Known.ToolCalls or FinishReason.Known.FunctionCall ? "tool_call" : reason;

    private static void Write(Utf8JsonWriter writer, Message? message)
    {
        GenAiParts.BeginMessage(writer, message?.Role.Value);
        if (message?.Role == MessageRole.Tool)
        {
            GenAiParts.ToolResponse(writer, message.ToolCallId, message.Content?.ToString());
        }
        else if (message is not null)
        {
            WriteParts(writer, message);
        }

        GenAiParts.EndMessage(writer);
    }

    private static void WriteParts(Utf8JsonWriter writer, Message message)
    {
        GenAiParts.Reasoning(writer, string.IsNullOrEmpty(message.ReasoningContent) ? message.Reasoning : message.ReasoningContent);
        Write(writer, message.Content);
        if (message.AdditionalProperties.TryGetValue("refusal", out var refusal) && refusal.Kind == JsonValueKind.String)
        {
            GenAiParts.Refusal(writer, JsonCodec.Read<string, StringCodec>(refusal.Utf8.Span));
        }

        foreach (var call in message.ToolCalls ?? [])
        {
            GenAiParts.ToolCall(writer, call?.Id, call?.Function?.Name, call?.Function?.Arguments);
        }
    }

    private static void Write(Utf8JsonWriter writer, MessageContent? content) =>
        GenAiParts.Content<ContentPart>(writer, content?.Value, Write);

    private static void Write(Utf8JsonWriter writer, ContentPart? part)
    {
        switch (part?.Value)
        {
            case TextContentPart text:
                GenAiParts.Text(writer, text.Text);
                break;
            case ImageContentPart image:
                GenAiParts.Media(writer, "image", image.ImageUrl?.Url);
                break;
            case RawJson raw:
                GenAiParts.Unknown(writer, raw);
                break;
        }
    }
}
