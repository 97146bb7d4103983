using System.Net;

namespace InferenceGateway.Errors;

/// <summary>Everything a <see cref="GatewayApiException"/> is made of, and the choice of its type.</summary>
internal sealed record ApiFailure
{
    public required string? Operation { get; init; }

    public required HttpStatusCode StatusCode { get; init; }

    public required ApiErrorDetails Details { get; init; }

    public required IReadOnlyDictionary<string, string> Headers { get; init; }

    public string? ReasonPhrase { get; init; }

    public string? RequestId { get; init; }

    public string? Body { get; init; }

    public bool IsInBand { get; init; }

    public bool HadKey { get; init; }

    /// <summary>Whether Refit alone made the call: what a client has settings for is set on the HttpClient then.</summary>
    public bool IsWithoutClient { get; init; }

    public int Attempts { get; init; } = 1;

    public TimeSpan? RetryAfter { get; init; }

    public string Text => ApiFailureText.For(this);

    public GatewayApiException ToException() => (int)StatusCode switch
    {
        400 or 413 or 415 or 422 => new GatewayBadRequestException(this),
        401 => new GatewayAuthenticationException(this),
        403 => new GatewayPermissionException(this),
        404 => new GatewayNotFoundException(this),
        429 => new GatewayRateLimitException(this),
        >= 500 => new GatewayServerException(this),
        _ => new GatewayApiException(this),
    };
}
