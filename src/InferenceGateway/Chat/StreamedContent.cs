using System.Text;
using InferenceGateway.Models;
using InferenceGateway.Streaming;

namespace InferenceGateway.Chat;

/// <summary>The content of a streamed message. It is a text or, if the provider sends parts, a list in which adjacent parts of the same kind are joined.</summary>
/// <param name="budget">The limit on the response.</param>
internal sealed class StreamedContent(ResponseBudget budget)
{
    private StringBuilder? _text;
    private List<Part>? _parts;

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
        budget.Take(ResponseBudget.ObjectCost + piece.Text.Length + piece.Json.Utf8.Length);
        if (_parts is null)
        {
            _parts = [];
            if (_text is { Length: > 0 })
            {
                _parts.Add(new Part(new ContentPiece(ContentPieceKind.Text, _text.ToString(), default)));
            }
        }

        if (_parts.Count == 0 || !_parts[^1].TryAppend(piece))
        {
            _parts.Add(new Part(piece));
        }
    }

    private sealed class Part(ContentPiece first)
    {
        private readonly StringBuilder _text = new(first.Text);

        public bool TryAppend(ContentPiece next)
        {
            if (next.Kind != first.Kind || next.Kind == ContentPieceKind.Other)
            {
                return false;
            }

            _text.Append(next.Text);
            return true;
        }

        public ContentPart ToPart() => first.Kind switch
        {
            ContentPieceKind.Text => new TextContentPart { Text = _text.ToString() },
            ContentPieceKind.Thinking => Thinking(),
            _ => first.Json,
        };

        /// <summary>Creates the part in the form in which the provider accepts it in a request.</summary>
        private RawJson Thinking() => RawJson.Written(_text.ToString(), static (writer, text) =>
        {
            writer.WriteStartObject();
            writer.WriteString("type"u8, "thinking"u8);
            writer.WriteStartArray("thinking"u8);
            writer.WriteStartObject();
            writer.WriteString("type"u8, "text"u8);
            writer.WriteString("text"u8, text);
            writer.WriteEndObject();
            writer.WriteEndArray();
            writer.WriteEndObject();
        });
    }
}
