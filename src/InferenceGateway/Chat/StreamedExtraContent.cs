using InferenceGateway.Models;
using InferenceGateway.Streaming;

namespace InferenceGateway.Chat;

/// <summary>
/// The extra content of a streamed tool call. Later fragments may omit values of earlier ones, and the call cannot be sent back to the
/// provider without its thought signature.
/// </summary>
/// <param name="budget">The limit on the response.</param>
internal sealed class StreamedExtraContent(ResponseBudget budget)
{
    private readonly StreamedMembers _unknown = new(budget);
    private StreamedMembers? _unknownOfGoogle;
    private string? _thoughtSignature;

    public void Add(ToolCallExtraContent extra)
    {
        _unknown.Add(extra.Unknown);
        if (extra.Google is { } google)
        {
            (_unknownOfGoogle ??= new(budget)).Add(google.Unknown);
            StreamedText.KeepLast(ref _thoughtSignature, google.ThoughtSignature, budget);
        }
    }

    public ToolCallExtraContent ToExtraContent()
    {
        var extra = new ToolCallExtraContent();
        _unknown.AppendTo(extra.AdditionalProperties);
        if (_unknownOfGoogle is not null)
        {
            extra.Google = new ToolCallExtraContentGoogle { ThoughtSignature = _thoughtSignature };
            _unknownOfGoogle.AppendTo(extra.Google.AdditionalProperties);
        }

        return extra;
    }
}
