using System.Text;
using InferenceGateway.Models;
using InferenceGateway.Streaming;

namespace InferenceGateway.Chat;

/// <summary>The reasoning of the model, which providers send under one of two names.</summary>
/// <param name="budget">The limit on the response.</param>
internal sealed class StreamedReasoning(ResponseBudget budget)
{
    private StringBuilder? _text;
    private bool _isReasoningContent;

    public void Add(ChatCompletionStreamResponseDelta delta)
    {
        if (delta.ReasoningText is not { } piece)
        {
            return;
        }

        if (_text is null)
        {
            _text = new StringBuilder();
            _isReasoningContent = !string.IsNullOrEmpty(delta.ReasoningContent);
        }

        budget.Take(piece);
        _text.Append(piece);
    }

    public void WriteTo(Message message)
    {
        if (_isReasoningContent)
        {
            message.ReasoningContent = _text?.ToString();
        }
        else
        {
            message.Reasoning = _text?.ToString();
        }
    }
}
