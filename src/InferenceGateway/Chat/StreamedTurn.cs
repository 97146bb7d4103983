using InferenceGateway.Models;

namespace InferenceGateway.Chat;

/// <summary>One turn of the model: without MCP, the whole stream.</summary>
internal sealed class StreamedTurn
{
    private readonly SortedDictionary<long, StreamedChoice> _choices = [];
    private readonly StreamedMembers _unknown = new();
    private StreamedChoice? _latest;
    private CompletionUsage? _usage;
    private string? _id;
    private string? _model;
    private string? _systemFingerprint;
    private string? _reasoningFormat;
    private long _created;

    /// <summary>Whether a chunk belongs to the turn after this one.</summary>
    /// <remarks>
    /// A new id alone says nothing: some servers give every chunk its own, and cutting there would lose text. A turn is over
    /// when a choice that has called tools and has ended begins to speak again, in a chunk that does not bear the same id.
    /// </remarks>
    public bool IsOverBefore(CreateChatCompletionStreamResponse chunk)
    {
        if (_latest is null || chunk.Choices is not { Count: > 0 } choices)
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
            if (choices[position] is { } choice && _choices.TryGetValue(choice.Index.GetValueOrDefault(), out var known) && known.IsOverBefore(choice, idsDiffer: hasIds))
            {
                return true;
            }
        }

        return false;
    }

    public void Add(CreateChatCompletionStreamResponse chunk)
    {
        _id = FirstOf(_id, chunk.Id);
        _model = FirstOf(_model, chunk.Model);
        _systemFingerprint = FirstOf(_systemFingerprint, chunk.SystemFingerprint);
        _reasoningFormat = FirstOf(_reasoningFormat, chunk.ReasoningFormat);
        _created = _created != 0 ? _created : chunk.Created.GetValueOrDefault();
        _usage = chunk.Usage ?? _usage;
        _unknown.Add(chunk.Unknown);
        for (var position = 0; position < (chunk.Choices?.Count ?? 0); position++)
        {
            if (chunk.Choices![position] is { } choice)
            {
                ChoiceAt(choice.Index.GetValueOrDefault()).Add(choice);
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
            Choices = _choices.Values.Select(static choice => choice.ToChoice()).ToList(),
            Usage = _usage,
        };
        _unknown.AppendTo(response.AdditionalProperties);
        StreamedMembers.AppendText(response.AdditionalProperties, "system_fingerprint", _systemFingerprint);
        StreamedMembers.AppendText(response.AdditionalProperties, "reasoning_format", _reasoningFormat);
        return response;
    }

    private static string? FirstOf(string? known, string? next) => string.IsNullOrEmpty(known) ? next : known;

    private StreamedChoice ChoiceAt(long index)
    {
        // As a rule there is one choice, and one look-up per stream.
        if (_latest?.Index == index)
        {
            return _latest;
        }

        if (!_choices.TryGetValue(index, out var choice))
        {
            _choices.Add(index, choice = new StreamedChoice(index));
        }

        return _latest = choice;
    }
}
