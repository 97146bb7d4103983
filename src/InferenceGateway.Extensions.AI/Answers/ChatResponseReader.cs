using InferenceGateway.Models;
using Microsoft.Extensions.AI;

namespace InferenceGateway.Extensions.AI;

/// <summary>Reads a complete response. It reads the first choice; further choices are available in the raw representation.</summary>
internal static class ChatResponseReader
{
    public static ChatResponse Read(CreateChatCompletionResponse response, string origin, bool wantsReasoning)
    {
        var answer = response.Choices is { Count: > 0 } choices ? choices[0]?.Message : null;
        var id = string.IsNullOrEmpty(response.Id) ? null : response.Id;
        var message = new ChatMessage(ChatRole.Assistant, [])
        {
            MessageId = id,
            CreatedAt = AnswerContents.Time(response.Created),
            RawRepresentation = response,
        };
        if (wantsReasoning && response.Reasoning is { } reasoning)
        {
            var content = new TextReasoningContent(reasoning);
            ReasoningOrigin.Mark(content, !string.IsNullOrEmpty(answer?.ReasoningContent), origin);
            message.Contents.Add(content);
        }

        AnswerContents.AddText(answer?.Content, message.Contents);
        AnswerContents.AddRefusal(response.Refusal, message.Contents);
        ToolCallReader.AddTo(message.Contents, response.ToolCalls);
        ToolCallReader.AddFormerCall(message.Contents, answer);
        message.AdditionalProperties = Extra(answer);
        return new ChatResponse(message)
        {
            ResponseId = id,
            ModelId = string.IsNullOrEmpty(response.Model) ? null : response.Model,
            CreatedAt = message.CreatedAt,
            FinishReason = AnswerContents.FinishReason(response.FinishReason),
            Usage = UsageReader.Read(response.Usage),
            RawRepresentation = response,
        };
    }

    /// <summary>Reads the extra content of the message, in which Google sends the signatures of responses without tool calls.</summary>
    public static AdditionalPropertiesDictionary? Extra(Message? answer) =>
        answer?.AdditionalProperties.TryGetValue(ExtraContent.Name, out var extra) == true && !extra.IsNull
            ? new AdditionalPropertiesDictionary { [ExtraContent.Name] = JsonValues.Element(extra) }
            : null;
}
