using System.Text;
using InferenceGateway.Models;
using InferenceGateway.Streaming;

namespace InferenceGateway.Chat;

/// <summary>One part of the content of a streamed message: adjacent pieces of the same kind, joined.</summary>
internal sealed class StreamedContentPart
{
    private readonly ContentPieceKind _kind;
    private readonly ResponseBudget _budget;
    private StreamedMembers? _others;
    private List<RawJson>? _pieces;
    private StringBuilder? _text;

    public StreamedContentPart(ContentPiece first, ResponseBudget budget)
    {
        _kind = first.Kind;
        _budget = budget;
        Append(first);
    }

    public bool TryAppend(ContentPiece next)
    {
        if (next.Kind != _kind || next.Kind == ContentPieceKind.Other)
        {
            return false;
        }

        Append(next);
        return true;
    }

    /// <summary>Creates the part in the form in which the provider sent it, which is the form that it accepts in a request.</summary>
    public ContentPart ToPart()
    {
        if (_kind == ContentPieceKind.Text)
        {
            var text = new TextContentPart { Text = _text!.ToString() };
            _others?.AppendTo(text.AdditionalProperties);
            return text;
        }

        if (_pieces!.Count == 1)
        {
            return _pieces[0];
        }

        var others = new JsonMembers();
        _others?.AppendTo(others);
        return StreamedThinking.Join(_pieces.ConvertAll(static piece => piece.Member("thinking"u8)), others);
    }

    private void Append(ContentPiece piece)
    {
        if (_kind == ContentPieceKind.Text)
        {
            (_text ??= new StringBuilder()).Append(piece.Text);
        }
        else
        {
            (_pieces ??= []).Add(piece.Json);
        }

        if (_kind != ContentPieceKind.Other && piece.Json.Members() is { Count: > 2 } members)
        {
            (_others ??= new StreamedMembers(_budget, "type", _kind == ContentPieceKind.Text ? "text" : "thinking")).Add(members);
        }
    }
}
