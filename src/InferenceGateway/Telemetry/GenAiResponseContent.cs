using System.Diagnostics;
using System.Text.Json;
using InferenceGateway.Models;

namespace InferenceGateway.Telemetry;

/// <summary>Records the content of a call of the Responses API. The output items are the parts of one message.</summary>
internal sealed class GenAiResponseContent(CreateResponseRequest sent) : GenAiContent
{
    private Response? _answer;
    private ResponseAccumulator? _events;

    public void Add(Response answer) => _answer = answer;

    public void Add(ResponseStreamEvent item) => (_events ??= new ResponseAccumulator()).Add(item);

    public override void Ask(Activity span)
    {
        if (Typed<CreateResponseRequest, CreateResponseRequest.Codec>(sent, sent.Model) is not { } request)
        {
            return;
        }

        Record(span, InputMessages, request.Input, static (writer, input) => GenAiResponseInput.Write(writer, input));
        if (!string.IsNullOrEmpty(request.Instructions))
        {
            Record(span, SystemInstructions, request.Instructions, static (writer, text) => GenAiParts.Text(writer, text));
        }

        if (request.Tools is { Count: > 0 } tools)
        {
            RecordEach<ResponseTool>(span, ToolDefinitions, tools, static (writer, tool) => Tool(writer, tool?.Name, tool?.Description, tool?.Parameters));
        }
    }

    public override void Answer(Activity span, bool hasFailed)
    {
        // The events contain the output even if the last event leaves it empty.
        if ((_events?.ToResponse() ?? _answer) is not { Output: { Count: > 0 } output } answer)
        {
            return;
        }

        Record(span, OutputMessages, (answer, output, hasFailed), static (writer, all) =>
        {
            GenAiParts.BeginMessage(writer, ResponseRole.Known.Assistant);
            foreach (var item in all.output)
            {
                Write(writer, item);
            }

            EndAnswer(writer, Reason(all.answer), all.hasFailed);
        });
    }

    private static string? Reason(Response answer) => answer.Status.Value switch
    {
        ResponseStatus.Known.Completed => answer.FunctionCalls.Count > 0 ? "tool_call" : "stop",
        ResponseStatus.Known.Incomplete => answer.IsTruncated ? "length" : answer.IncompleteDetails?.Reason ?? ResponseStatus.Known.Incomplete,
        ResponseStatus.Known.Failed => "error",
        ResponseStatus.Known.Cancelled => ResponseStatus.Known.Cancelled,
        _ => null,
    };

    private static void Write(Utf8JsonWriter writer, ResponseOutputItem? item)
    {
        switch (item?.Value)
        {
            case ResponseOutputMessage message:
                foreach (var content in message.Content ?? [])
                {
                    Write(writer, content);
                }

                break;
            case ResponseFunctionToolCall call:
                GenAiParts.ToolCall(writer, call.CallId, call.Name, call.Arguments);
                break;
            case ResponseReasoningItem reasoning:
                foreach (var part in reasoning.Summary ?? [])
                {
                    GenAiParts.Reasoning(writer, part?.Text);
                }

                break;
            case RawJson raw:
                GenAiParts.Unknown(writer, raw);
                break;
        }
    }

    private static void Write(Utf8JsonWriter writer, ResponseOutputContent? content)
    {
        switch (content?.Value)
        {
            case ResponseOutputText text:
                GenAiParts.Text(writer, text.Text);
                break;
            case ResponseOutputRefusal refusal:
                GenAiParts.Refusal(writer, refusal.Refusal);
                break;
            case RawJson raw:
                GenAiParts.Unknown(writer, raw);
                break;
        }
    }
}
