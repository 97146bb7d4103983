namespace InferenceGateway.Models;

public sealed partial class MessagesUsage
{
    /// <summary>Takes over what a later event says; what it leaves out stays as it was. The counts are totals, not additions.</summary>
    internal void Overlay(MessagesUsage later)
    {
        _inputTokens = later._inputTokens ?? _inputTokens;
        _outputTokens = later._outputTokens ?? _outputTokens;
        _cacheCreationInputTokens = later._cacheCreationInputTokens ?? _cacheCreationInputTokens;
        _cacheReadInputTokens = later._cacheReadInputTokens ?? _cacheReadInputTokens;
        if (later.__unknown is { } unknown)
        {
            StreamedMembers.Overlay(unknown, AdditionalProperties);
        }
    }
}
