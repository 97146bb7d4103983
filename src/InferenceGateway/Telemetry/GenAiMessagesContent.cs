using System.Diagnostics;
using System.Text.Json;
using InferenceGateway.Models;

namespace InferenceGateway.Telemetry;

/// <summary>Records the content of a call of the Messages API.</summary>
internal sealed class GenAiMessagesContent(CreateMessagesRequest sent) : GenAiContent
{
    private MessagesResponse? _answer;
    private MessagesAccumulator? _events;

    public void Add(MessagesResponse answer) => _answer = answer;

    public void Add(MessagesStreamEvent item) => (_events ??= new MessagesAccumulator()).Add(item);

    public override void Ask(Activity span)
    {
        if (Typed<CreateMessagesRequest, CreateMessagesRequest.Codec>(sent, sent.Model) is not { } request)
        {
            return;
        }

        RecordEach<MessagesMessage>(span, InputMessages, request.Messages, static (writer, message) =>
        {
            GenAiParts.BeginMessage(writer, message?.Role.Value);
            GenAiMessagesBlocks.Write(writer, message?.Content);
            GenAiParts.EndMessage(writer);
        });
        if (request.System?.Value is { } system and not RawJson { IsNull: true })
        {
            Record(span, SystemInstructions, system, static (writer, value) => GenAiMessagesBlocks.WriteTexts(writer, value));
        }

        if (request.Tools is { Count: > 0 } tools)
        {
            RecordEach<MessagesTool>(span, ToolDefinitions, tools, static (writer, tool) => Tool(writer, tool?.Name, tool?.Description, tool?.InputSchema));
        }
    }

    public override void Answer(Activity span, bool hasFailed)
    {
        // The first event of a stream contains a message as well, but that is still empty.
        if ((_events?.ToResponse() ?? _answer) is not { Content: { Count: > 0 } blocks } answer)
        {
            return;
        }

        Record(span, OutputMessages, (answer, blocks, hasFailed), static (writer, all) =>
        {
            GenAiParts.BeginMessage(writer, MessagesMessageRole.Known.Assistant);
            foreach (var block in all.blocks)
            {
                GenAiMessagesBlocks.Write(writer, block?.Value);
            }

            EndAnswer(writer, Reason(all.answer.StopReason?.Value), all.hasFailed);
        });
    }

    private static string? Reason(string? reason) => reason switch
    {
        MessagesResponseStopReason.Known.EndTurn or MessagesResponseStopReason.Known.StopSequence => "stop",
        MessagesResponseStopReason.Known.MaxTokens => "length",
        MessagesResponseStopReason.Known.ToolUse => "tool_call",
        MessagesResponseStopReason.Known.Refusal => "content_filter",
        _ => reason,
    };
}
