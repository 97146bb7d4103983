using InferenceGateway.Models;
using Microsoft.Extensions.AI;

namespace InferenceGateway.Extensions.AI;

/// <summary>Reads a streamed response. Text is returned as it arrives, and at the end what only the complete response contains, such as tool calls.</summary>
internal sealed class ChatUpdateReader(string origin, bool wantsReasoning)
{
    private readonly ChatCompletionAccumulator _answer = new();
    private string? _id;
    private string? _messageId;
    private int _turn;
    private string? _model;
    private DateTimeOffset? _created;
    private ChatFinishReason? _finishReason;
    private bool _isReasoning;

    public ChatResponseUpdate Read(CreateChatCompletionStreamResponse chunk)
    {
        _answer.Add(chunk);
        if (_answer.EarlierTurns.Count is var turns && turns > _turn)
        {
            // Each turn of the model is a message of its own.
            _turn = turns;
            _messageId = string.IsNullOrEmpty(chunk.Id) ? $"{_id}-{_turn + 1}" : chunk.Id;
        }

        // The first id is used for the whole response. Some servers give each chunk an id of its own, which would split it into messages.
        _id = string.IsNullOrEmpty(_id) ? chunk.Id : _id;
        _messageId = string.IsNullOrEmpty(_messageId) ? chunk.Id : _messageId;
        _model = string.IsNullOrEmpty(chunk.Model) ? _model : chunk.Model;
        _created ??= AnswerContents.Time(chunk.Created);
        var finishReason = AnswerContents.FinishReason(chunk.FinishReason);
        _finishReason = finishReason ?? _finishReason;
        var update = Update(finishReason, chunk);
        if (wantsReasoning && chunk.Reasoning is { } reasoning)
        {
            update.Contents.Add(Reasoning(reasoning, chunk));
        }

        if (chunk.Text.Length > 0)
        {
            update.Contents.Add(new TextContent(chunk.Text));
            _isReasoning = false;
        }

        return update;
    }

    /// <summary>Reads a piece of reasoning. Consecutive pieces are combined into one content, which keeps the properties of the first.</summary>
    private TextReasoningContent Reasoning(string text, CreateChatCompletionStreamResponse chunk)
    {
        var content = new TextReasoningContent(text);
        if (!_isReasoning)
        {
            ReasoningOrigin.Mark(content, chunk.Choices?.Any(static choice => !string.IsNullOrEmpty(choice?.Delta?.ReasoningContent)) == true, origin);
            _isReasoning = true;
        }

        return content;
    }

    /// <summary>Creates the last update; null if the chunks contained everything.</summary>
    public ChatResponseUpdate? End()
    {
        var response = _answer.ToResponse();
        var update = Update(_finishReason, response);
        AnswerContents.AddRefusal(response.Refusal, update.Contents);
        ToolCallReader.AddTo(update.Contents, response.ToolCalls);
        var answer = response.Choices is { Count: > 0 } choices ? choices[0]?.Message : null;
        ToolCallReader.AddFormerCall(update.Contents, answer);

        // Reported once per turn of the model, because updates are added up and many providers repeat the usage in each chunk. A last
        // turn without a usage has the same usage object as the turn before it.
        foreach (var counted in _answer.EarlierTurns.Append(response).Select(static turn => turn.Usage).Distinct())
        {
            if (UsageReader.Read(counted) is { } usage)
            {
                update.Contents.Add(new UsageContent(usage) { RawRepresentation = counted });
            }
        }

        update.AdditionalProperties = ChatResponseReader.Extra(answer);
        return update.Contents.Count > 0 || update.AdditionalProperties is not null ? update : null;
    }

    private ChatResponseUpdate Update(ChatFinishReason? finishReason, object raw) => new(ChatRole.Assistant, [])
    {
        ResponseId = string.IsNullOrEmpty(_id) ? null : _id,
        MessageId = string.IsNullOrEmpty(_messageId) ? null : _messageId,
        ModelId = _model,
        CreatedAt = _created,
        FinishReason = finishReason,
        RawRepresentation = raw,
    };
}
