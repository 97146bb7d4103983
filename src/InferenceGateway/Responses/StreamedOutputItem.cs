using InferenceGateway.Json;
using InferenceGateway.Models;
using InferenceGateway.Streaming;

namespace InferenceGateway.Responses;

/// <summary>One item of a streamed response: its start, the deltas that were added to it, and the item when it is done.</summary>
/// <param name="budget">The limit on the response.</param>
internal sealed class StreamedOutputItem(ResponseBudget budget)
{
    private readonly StreamedTexts _texts = new(budget);
    private bool _wasAdded;
    private int _length;
    private ResponseOutputItem? _item;
    private bool _isDone;

    public static bool IsConcernedBy(ResponseStreamEvent item) => item.Type is
        ResponseEvents.ItemAdded or ResponseEvents.ItemDone
        or ResponseEvents.TextDelta or ResponseEvents.TextDone or ResponseEvents.RefusalDelta or ResponseEvents.RefusalDone
        or ResponseEvents.ArgumentsDelta or ResponseEvents.ArgumentsDone or ResponseEvents.SummaryDelta or ResponseEvents.SummaryDone;

    public void Add(ResponseStreamEvent item)
    {
        switch (item.Type)
        {
            case ResponseEvents.ItemAdded:
                Begin(item.Item);
                break;
            case ResponseEvents.ItemDone:
                Keep(item.Item);
                _isDone = item.Item is not null;
                break;
            case ResponseEvents.ArgumentsDelta or ResponseEvents.ArgumentsDone:
                if (_item is null)
                {
                    Keep(new ResponseFunctionToolCall { Id = item.ItemId, CallId = "", Name = "" });
                }

                AddText(item, 0, item.Arguments);
                break;
            case ResponseEvents.SummaryDelta or ResponseEvents.SummaryDone:
                if (_item is null)
                {
                    Keep(new ResponseReasoningItem { Id = item.ItemId ?? "" });
                }

                AddText(item, item.SummaryIndex, item.Text);
                break;
            default:
                if (_item is null)
                {
                    Keep(new ResponseOutputMessage { Id = item.ItemId ?? "" });
                }

                AddText(item, item.ContentIndex ?? 0, item.Type == ResponseEvents.RefusalDone ? item.Refusal : item.Text);
                break;
        }
    }

    /// <summary>Starts the item. If it has been started before, what was added to it belongs to an item that nobody continues.</summary>
    private void Begin(ResponseOutputItem? item)
    {
        if (item is not null && _wasAdded)
        {
            _texts.Clear();
            _isDone = false;
        }

        _wasAdded |= item is not null;
        Keep(item);
    }

    private void Keep(ResponseOutputItem? item)
    {
        if (item is not null)
        {
            budget.Replace<ResponseOutputItem, ResponseOutputItem.Codec>(ref _length, item);
            _item = item;
        }
    }

    public ResponseOutputItem? ToItem() => _isDone || _texts.IsEmpty ? _item : _item?.Value switch
    {
        ResponseFunctionToolCall call => Filled(call.Copy()),
        ResponseReasoningItem reasoning => Filled(reasoning.Copy()),
        ResponseOutputMessage message => Filled(message.Copy()),
        _ => _item,
    };

    private void AddText(ResponseStreamEvent item, long part, string? whole)
    {
        var isRefusal = item.Type is ResponseEvents.RefusalDelta or ResponseEvents.RefusalDone;
        if (item.Type.EndsWith(".delta", StringComparison.Ordinal))
        {
            _texts.Append(part, isRefusal, item.Delta);
        }
        else if (whole is not null)
        {
            _texts.Replace(part, isRefusal, whole);
        }
    }

    private ResponseFunctionToolCall Filled(ResponseFunctionToolCall call)
    {
        call.Arguments = string.Concat(_texts.Parts.Select(static part => part.Text));
        return call;
    }

    private ResponseReasoningItem Filled(ResponseReasoningItem reasoning)
    {
        reasoning.Summary = _texts.Parts.Select(static part => new ResponseReasoningSummaryPart { Text = part.Text }).ToList();
        return reasoning;
    }

    private ResponseOutputMessage Filled(ResponseOutputMessage message)
    {
        message.Content = _texts.Parts
            .Select(static part => part.IsRefusal ? (ResponseOutputContent)new ResponseOutputRefusal { Refusal = part.Text } : new ResponseOutputText { Text = part.Text })
            .ToList();
        return message;
    }
}
