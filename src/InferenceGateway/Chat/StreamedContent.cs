using System.Text;
using InferenceGateway.Models;
using InferenceGateway.Streaming;

namespace InferenceGateway.Chat;

/// <summary>The content of a streamed message. It is a text or, if the provider sends parts, a list in which adjacent parts of the same kind are joined.</summary>
/// <param name="budget">The limit on the response.</param>
internal sealed class StreamedContent(ResponseBudget budget)
{
    private StringBuilder? _text;
    private List<StreamedContentPart>? _parts;

    public void Add(ChatCompletionStreamResponseDelta delta)
    {
        if (delta.Pieces is { } pieces)
        {
            foreach (var piece in pieces)
            {
                AddPart(piece);
            }
        }
        else if (_parts is not null && !string.IsNullOrEmpty(delta.Content))
        {
            AddPart(new ContentPiece(ContentPieceKind.Text, delta.Content!, default));
        }
        else if (_parts is null)
        {
            StreamedText.Append(ref _text, delta.Content, budget);
        }
    }

    /// <summary>Creates the content of the message; null if there is none.</summary>
    public MessageContent? ToContent() =>
        _parts is not null ? new List<ContentPart>(_parts.Select(static part => part.ToPart()))
        : _text is not null ? (MessageContent)_text.ToString()
        : null;

    private void AddPart(ContentPiece piece)
    {
        budget.Take(ResponseBudget.ObjectCost + (piece.Kind == ContentPieceKind.Text ? piece.Text.Length : piece.Json.Utf8.Length));
        if (_parts is null)
        {
            _parts = [];
            if (_text is { Length: > 0 })
            {
                _parts.Add(new StreamedContentPart(new ContentPiece(ContentPieceKind.Text, _text.ToString(), default), budget));
            }
        }

        if (_parts.Count == 0 || !_parts[^1].TryAppend(piece))
        {
            _parts.Add(new StreamedContentPart(piece, budget));
        }
    }
}
