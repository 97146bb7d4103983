using InferenceGateway.Errors;

namespace InferenceGateway;

/// <summary>The exception that is thrown when the request is invalid (status 400, 413, 415 or 422). Sending the same request again does not help.</summary>
/// <remarks>The gateway also returns 400 when a provider exceeds the gateway's own time limits. The message then says so.</remarks>
public sealed class GatewayBadRequestException : GatewayApiException
{
    internal GatewayBadRequestException(ApiFailure failure)
        : base(failure)
    {
    }
}

/// <summary>The exception that is thrown when the gateway rejects the client's key or token, or a provider rejects the gateway's key (status 401).</summary>
public sealed class GatewayAuthenticationException : GatewayApiException
{
    internal GatewayAuthenticationException(ApiFailure failure)
        : base(failure)
    {
    }
}

/// <summary>The exception that is thrown when the model, the operation or the content is not allowed (status 403).</summary>
public sealed class GatewayPermissionException : GatewayApiException
{
    internal GatewayPermissionException(ApiFailure failure)
        : base(failure)
    {
    }
}

/// <summary>The exception that is thrown when a route, model or feature does not exist (status 404).</summary>
public sealed class GatewayNotFoundException : GatewayApiException
{
    internal GatewayNotFoundException(ApiFailure failure)
        : base(failure)
    {
    }
}

/// <summary>The exception that is thrown when the rate limit or the quota of a provider is exceeded (status 429).</summary>
public sealed class GatewayRateLimitException : GatewayApiException
{
    internal GatewayRateLimitException(ApiFailure failure)
        : base(failure)
    {
    }
}

/// <summary>The exception that is thrown when the gateway or a provider fails (status 500 and above).</summary>
public sealed class GatewayServerException : GatewayApiException
{
    internal GatewayServerException(ApiFailure failure)
        : base(failure)
    {
    }
}
