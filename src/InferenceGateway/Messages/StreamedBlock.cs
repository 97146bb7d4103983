using System.Text;
using InferenceGateway.Chat;
using InferenceGateway.Json;
using InferenceGateway.Models;
using InferenceGateway.Streaming;

namespace InferenceGateway.Messages;

/// <summary>One block of a streamed message: its start, and the deltas that were added to it.</summary>
/// <param name="budget">The limit on the response.</param>
internal sealed class StreamedBlock(ResponseBudget budget)
{
    private MessagesResponseContentBlock? _start;
    private int _length;
    private StringBuilder? _text;
    private StringBuilder? _thinking;
    private StringBuilder? _input;
    private string? _signature;
    private List<RawJson>? _citations;

    /// <summary>Starts the block. If it has been started before, what was added to it belongs to a block that nobody continues.</summary>
    public void Begin(MessagesResponseContentBlock? block)
    {
        if (block is null)
        {
            return;
        }

        if (_start is not null)
        {
            (_text, _thinking, _input, _signature, _citations) = (null, null, null, null, null);
        }

        budget.Replace<MessagesResponseContentBlock, MessagesResponseContentBlock.Codec>(ref _length, block);
        _start = block;
    }

    public void Add(MessagesStreamEventDelta delta)
    {
        StreamedText.Append(ref _text, delta.Text, budget);
        StreamedText.Append(ref _thinking, delta.Thinking, budget);
        StreamedText.Append(ref _input, delta.PartialJson, budget);
        StreamedText.KeepLast(ref _signature, delta.Signature, budget);
        if (delta.Unknown?.TryGetValue("citation", out var citation) == true)
        {
            budget.Take(ResponseBudget.ObjectCost + citation.Utf8.Length);
            (_citations ??= []).Add(citation);
        }
    }

    public MessagesResponseContentBlock? ToBlock() => _start?.Value switch
    {
        MessagesTextBlock text => Filled(text.Copy()),
        MessagesThinkingBlock thinking => Filled(thinking.Copy()),
        MessagesToolUseBlock use => Filled(use.Copy()),
        RawJson other => Filled(other),
        null when _input is not null => Filled(new MessagesToolUseBlock { Id = "", Name = "", Input = EmptyInput }),
        null when _thinking is not null => Filled(new MessagesThinkingBlock { Thinking = "", Signature = "" }),
        null when _text is not null => Filled(new MessagesTextBlock { Text = "" }),
        _ => _start,
    };

    private static RawJson EmptyInput => RawJson.Parse("{}"u8);

    private MessagesTextBlock Filled(MessagesTextBlock block)
    {
        block.Text += _text;
        if (_citations is not null)
        {
            block.AdditionalProperties["citations"] = RawJson.Trusted(JsonCodec.WriteBytes<IList<RawJson>, ListCodec<RawJson, RawJsonCodec>>(_citations));
        }

        return block;
    }

    private MessagesThinkingBlock Filled(MessagesThinkingBlock block)
    {
        block.Thinking += _thinking;
        block.Signature = _signature ?? block.Signature;
        return block;
    }

    private MessagesToolUseBlock Filled(MessagesToolUseBlock block)
    {
        // Without deltas, or with empty ones only, the input is the empty object of the start.
        if (_input?.ToString() is { } input && !string.IsNullOrWhiteSpace(input))
        {
            block.Input = Parsed(input);
        }

        return block;
    }

    /// <summary>Fills a block of a type that the SDK does not know. Tools that run at the provider have such types and the same members.</summary>
    private MessagesResponseContentBlock Filled(RawJson block)
    {
        if (_input is null || JsonCodec.Read<MessagesToolUseBlock, MessagesToolUseBlock.Codec>(block.Utf8.Span) is not { } use)
        {
            return block;
        }

        return RawJson.Trusted(JsonCodec.WriteBytes<MessagesToolUseBlock, MessagesToolUseBlock.Codec>(Filled(use)));
    }

    private static RawJson Parsed(string input)
    {
        try
        {
            return RawJson.Parse(input);
        }
        catch (FormatException)
        {
            return RawJson.Trusted(JsonCodec.WriteBytes<string, StringCodec>(input));
        }
    }
}
