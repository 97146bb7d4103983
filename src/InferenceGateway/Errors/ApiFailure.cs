using System.Net;

namespace InferenceGateway.Errors;

/// <summary>Contains the data of a <see cref="GatewayApiException"/> and selects its type.</summary>
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

    /// <summary>Gets a value indicating whether Refit made the call without the client's handlers. Its settings are then those of the HttpClient.</summary>
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
