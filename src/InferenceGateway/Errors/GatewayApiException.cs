using System.Net;
using InferenceGateway.Errors;
using InferenceGateway.Http;

namespace InferenceGateway;

/// <summary>The gateway, or a provider behind it, answered with an error.</summary>
/// <remarks>
/// The well-known statuses have types of their own: <see cref="GatewayBadRequestException"/>, <see cref="GatewayAuthenticationException"/>,
/// <see cref="GatewayPermissionException"/>, <see cref="GatewayNotFoundException"/>, <see cref="GatewayRateLimitException"/> and
/// <see cref="GatewayServerException"/>. Every other status is this type itself.
/// </remarks>
public class GatewayApiException : InferenceGatewayException
{
    internal GatewayApiException(ApiFailure failure)
        : base(failure.Text)
    {
        Operation = failure.Operation;
        StatusCode = failure.StatusCode;
        ErrorMessage = failure.Details.Message;
        Type = failure.Details.Type;
        Code = failure.Details.Code;
        Param = failure.Details.Param;
        RequestId = failure.RequestId;
        Headers = failure.Headers;
        Body = failure.Body;
        IsInBand = failure.IsInBand;
        RetryAfter = failure.RetryAfter;
        Attempts = failure.Attempts;
    }

    /// <summary>The status of the answer.</summary>
    public HttpStatusCode StatusCode { get; }

    /// <summary>What the server said, out of whichever of the known error shapes it used; null when it said nothing.</summary>
    public string? ErrorMessage { get; }

    /// <summary>The kind of error in the provider's words, for example <c>invalid_request_error</c>; null when it named none.</summary>
    public string? Type { get; }

    /// <summary>The provider's error code, for example <c>model_not_found</c>; null when it named none.</summary>
    public string? Code { get; }

    /// <summary>The parameter of the request that the provider complains about; null when it named none.</summary>
    public string? Param { get; }

    /// <summary>The id under which the server logged the request; null when it sent none (the gateway itself sends none).</summary>
    public string? RequestId { get; }

    /// <summary>The headers of the answer; names are compared without case, several values of one name are joined by a comma.</summary>
    public IReadOnlyDictionary<string, string> Headers { get; }

    /// <summary>The body of the answer as text, at most <see cref="InferenceGatewayClientOptions.MaxErrorBodyBytes"/> of it; null when it was empty.</summary>
    public string? Body { get; }

    /// <summary>Whether the error came inside an answer whose status said success.</summary>
    public bool IsInBand { get; }

    /// <summary>How long the server asks to wait, counted from the moment of its answer; null when it did not say (the gateway drops the header on <c>/v1</c>). Beyond 60 seconds the client does not wait by itself.</summary>
    public TimeSpan? RetryAfter { get; }
}
