using System.Net;
using InferenceGateway.Errors;
using InferenceGateway.Http;

namespace InferenceGateway;

/// <summary>The exception that is thrown when the gateway or a provider returns an error.</summary>
/// <remarks>
/// Common statuses have derived types: <see cref="GatewayBadRequestException"/>, <see cref="GatewayAuthenticationException"/>,
/// <see cref="GatewayPermissionException"/>, <see cref="GatewayNotFoundException"/>, <see cref="GatewayRateLimitException"/> and
/// <see cref="GatewayServerException"/>. For every other status, this type itself is thrown.
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

    /// <summary>Gets the status code of the response.</summary>
    public HttpStatusCode StatusCode { get; }

    /// <summary>Gets the error message of the server, read from any of the known shapes of errors; null if there is none.</summary>
    public string? ErrorMessage { get; }

    /// <summary>Gets the type of the error as the provider names it, for example <c>invalid_request_error</c>; null if there is none.</summary>
    public string? Type { get; }

    /// <summary>Gets the error code of the provider, for example <c>model_not_found</c>; null if there is none.</summary>
    public string? Code { get; }

    /// <summary>Gets the request parameter that caused the error; null if the provider does not name one.</summary>
    public string? Param { get; }

    /// <summary>Gets the request id that the server sent; null if it sent none. The gateway itself sends none.</summary>
    public string? RequestId { get; }

    /// <summary>Gets the headers of the response. Names are not case-sensitive, and several values of one name are joined by commas.</summary>
    public IReadOnlyDictionary<string, string> Headers { get; }

    /// <summary>Gets the response body as text, limited to <see cref="InferenceGatewayClientOptions.MaxErrorBodyBytes"/>; null if it was empty.</summary>
    public string? Body { get; }

    /// <summary>Gets a value indicating whether the error was part of a response whose status indicated success.</summary>
    public bool IsInBand { get; }

    /// <summary>Gets the time that the server asks the client to wait, counted from the response; null if it sent none. The gateway drops the header on <c>/v1</c>; without it, the wait in the error itself is used ("try again in 7.66s"). The client does not wait for more than 60 seconds by itself.</summary>
    public TimeSpan? RetryAfter { get; }

    /// <summary>Gets the provider's rate limits (<c>x-ratelimit-*</c>); null if the response has none. The gateway passes them on with proxied answers that are not streamed, and drops them on <c>/v1</c>.</summary>
    public RateLimits? RateLimits => RateLimits.Of(Headers);
}
