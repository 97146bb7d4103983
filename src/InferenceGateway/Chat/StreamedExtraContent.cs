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
    private readonly JsonMembers _unknown = new();
    private JsonMembers? _unknownOfGoogle;
    private string? _thoughtSignature;

    public void Add(ToolCallExtraContent extra)
    {
        budget.Overlay(_unknown, extra.Unknown);
        if (extra.Google is { } google)
        {
            budget.Overlay(_unknownOfGoogle ??= new(), google.Unknown);
            if (!string.IsNullOrEmpty(google.ThoughtSignature))
            {
                budget.Replace(_thoughtSignature, google.ThoughtSignature);
                _thoughtSignature = google.ThoughtSignature;
            }
        }
    }

    public ToolCallExtraContent ToExtraContent()
    {
        var extra = new ToolCallExtraContent();
        extra.AdditionalProperties.Overlay(_unknown);
        if (_unknownOfGoogle is not null)
        {
            extra.Google = new ToolCallExtraContentGoogle { ThoughtSignature = _thoughtSignature };
            extra.Google.AdditionalProperties.Overlay(_unknownOfGoogle);
        }

        return extra;
    }
}
