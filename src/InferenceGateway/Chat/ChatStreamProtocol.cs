using InferenceGateway.Errors;
using InferenceGateway.Json;
using InferenceGateway.Models;
using InferenceGateway.Streaming;

namespace InferenceGateway.Chat;

/// <summary>The protocol of streams of the chat API, which consist of chunks followed by <c>[DONE]</c>. Some servers omit <c>[DONE]</c>.</summary>
internal sealed class ChatStreamProtocol(ChoiceCompletionTracker ends) : StreamProtocol<CreateChatCompletionStreamResponse>
{
    private readonly ItemReader<CreateChatCompletionStreamResponse, CreateChatCompletionStreamResponse.Codec> _items = new();

    private bool _hasChoices;
    private bool _hasDeltas;

    public override string End => "[DONE], or a finish reason of every choice";

    public override bool MayEnd => ends.All;

    public override CreateChatCompletionStreamResponse? Read(ReadOnlySpan<byte> data)
    {
        if (data.SequenceEqual(StreamMark.Done))
        {
            IsDone = true;
            return null;
        }

        if (_items.Read(data) is not { } chunk)
        {
            return null;
        }

        // MiniMax ends a stream with the whole message, which repeats what the deltas have said.
        _hasDeltas = _hasDeltas || WholeCompletion.HasDelta(chunk);
        if (!_hasDeltas)
        {
            WholeCompletion.MakeDeltas(chunk);
        }

        return chunk;
    }

    public override CreateChatCompletionStreamResponse? ReadWhole(ReadOnlySpan<byte> data, ResponseInfo http)
    {
        var chunk = WholeCompletion.Read(data, http);
        IsDone = true;
        return chunk;
    }

    public override bool HasAnswer => _hasChoices;

    public override bool IsError(CreateChatCompletionStreamResponse item) =>
        item.Choices is { Count: > 0 } ? item.Unknown?.IsSet("error") == true || FailedChoice.Find(item) is not null
        : item.Choices is null ? item.Object == "error" || IsErrorBody(item.Unknown)
        : item.Unknown?.IsSet("error") == true || ProviderStatus.IsFailure(item.Unknown);

    /// <summary>Whether an event that is no chunk is an error, in one of the forms that providers use for their error bodies.</summary>
    private static bool IsErrorBody(JsonMembers? members) =>
        Has(members, "error") || Has(members, "errors") || Has(members, "detail") || ProviderStatus.IsFailure(members)
        || (members?.TryGetValue("type", out var type) == true && type.Utf8.Span.SequenceEqual("\"error\""u8));

    public override ReadOnlySpan<byte> ErrorIn(CreateChatCompletionStreamResponse item, ReadOnlySpan<byte> data) =>
        item.Unknown?.ContainsKey("error") != true && FailedChoice.Find(item) is { } error ? error.Utf8.Span : data;

    public override void Note(CreateChatCompletionStreamResponse item)
    {
        if (!string.IsNullOrEmpty(item.Id))
        {
            LastId = item.Id;
        }

        for (var position = 0; position < (item.Choices?.Count ?? 0); position++)
        {
            if (item.Choices![position] is { } choice)
            {
                var reason = choice.FinishReason?.Value;
                _hasChoices = true;
                ends.Note(choice.Index ?? 0, reason, choice.Delta);
                FinishReason = string.IsNullOrEmpty(reason) ? FinishReason : reason;
            }
        }
    }

    private static bool Has(JsonMembers? members, string name) => members?.TryGetValue(name, out var value) == true && !value.IsNull && !value.Utf8.Span.SequenceEqual("[]"u8);
}
