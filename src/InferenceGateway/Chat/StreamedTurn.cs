using InferenceGateway.Models;
using InferenceGateway.Streaming;

namespace InferenceGateway.Chat;

/// <summary>One turn of the model. Without MCP it is the complete stream.</summary>
/// <param name="budget">The limit on the response.</param>
internal sealed class StreamedTurn(ResponseBudget budget)
{
    private readonly IndexedParts<StreamedChoice> _choices = new(index => new StreamedChoice(index, budget), budget);
    private readonly StreamedMembers _unknown = new(budget);
    private CompletionUsage? _usage;
    private string? _id;
    private string? _model;
    private string? _systemFingerprint;
    private string? _reasoningFormat;
    private long _created;

    /// <summary>Whether a chunk belongs to the next turn.</summary>
    /// <remarks>
    /// A new id does not suffice, because some servers give each chunk an id of its own, and text would be lost. The next turn
    /// starts when a choice that has called tools and has ended continues in a chunk that does not have the same id.
    /// </remarks>
    public bool IsOverBefore(CreateChatCompletionStreamResponse chunk)
    {
        if (_choices.IsEmpty || chunk.Choices is not { Count: > 0 } choices)
        {
            return false;
        }

        var hasIds = !string.IsNullOrEmpty(chunk.Id) && !string.IsNullOrEmpty(_id);
        if (hasIds && chunk.Id == _id)
        {
            return false;
        }

        for (var position = 0; position < choices.Count; position++)
        {
            if (choices[position] is { } choice && _choices.Find(choice.Index.GetValueOrDefault()) is { } known && known.IsOverBefore(choice, idsDiffer: hasIds))
            {
                return true;
            }
        }

        return false;
    }

    public void Add(CreateChatCompletionStreamResponse chunk)
    {
        StreamedText.KeepFirst(ref _id, chunk.Id, budget);
        StreamedText.KeepFirst(ref _model, chunk.Model, budget);
        StreamedText.KeepFirst(ref _systemFingerprint, chunk.SystemFingerprint, budget);
        StreamedText.KeepFirst(ref _reasoningFormat, chunk.ReasoningFormat, budget);
        _created = _created != 0 ? _created : chunk.Created.GetValueOrDefault();
        _usage = chunk.Usage ?? _usage;
        _unknown.Add(chunk.Unknown);
        for (var position = 0; position < (chunk.Choices?.Count ?? 0); position++)
        {
            if (chunk.Choices![position] is { } choice)
            {
                _choices.At(choice.Index.GetValueOrDefault()).Add(choice);
            }
        }
    }

    public CreateChatCompletionResponse ToResponse()
    {
        var response = new CreateChatCompletionResponse
        {
            Id = _id ?? "",
            Object = "chat.completion",
            Created = _created,
            Model = _model ?? "",
            Choices = _choices.InOrder.Select(static choice => choice.ToChoice()).ToList(),
            Usage = _usage,
        };
        _unknown.AppendTo(response.AdditionalProperties);
        StreamedMembers.AppendText(response.AdditionalProperties, "system_fingerprint", _systemFingerprint);
        StreamedMembers.AppendText(response.AdditionalProperties, "reasoning_format", _reasoningFormat);
        return response;
    }
}
