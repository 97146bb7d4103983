namespace InferenceGateway;

/// <summary>Represents the rate limits that a provider sent with a response, in the headers <c>x-ratelimit-limit-*</c>, <c>x-ratelimit-remaining-*</c> and <c>x-ratelimit-reset-*</c>.</summary>
/// <remarks>Values that are not numbers or times are null here. The exact texts are in the headers of the response.</remarks>
public sealed class RateLimits
{
    private RateLimits(IReadOnlyDictionary<string, RateLimit> all) => All = all;

    /// <summary>Gets the limit of the requests (<c>x-ratelimit-*-requests</c>, or <c>x-ratelimit-*</c> without a name); null if there is none.</summary>
    public RateLimit? Requests => All.GetValueOrDefault("requests") ?? All.GetValueOrDefault("");

    /// <summary>Gets the limit of the tokens (<c>x-ratelimit-*-tokens</c>); null if there is none.</summary>
    public RateLimit? Tokens => All.GetValueOrDefault("tokens");

    /// <summary>Gets all limits by their names in the headers, for example <c>requests</c> or <c>tokens-minute</c>. Names are not case-sensitive, and a limit without a name has an empty one.</summary>
    public IReadOnlyDictionary<string, RateLimit> All { get; }

    internal static RateLimits? Of(IReadOnlyDictionary<string, string> headers) =>
        RateLimitReader.Read(headers) is { Count: > 0 } all ? new RateLimits(all) : null;
}
