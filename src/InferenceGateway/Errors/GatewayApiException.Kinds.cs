using InferenceGateway.Errors;

namespace InferenceGateway;

/// <summary>400, 413, 415, 422: the request itself is at fault, and sending it again changes nothing.</summary>
/// <remarks>The gateway also answers 400 when a provider is too slow for its own limits; the message then says so.</remarks>
public sealed class GatewayBadRequestException : GatewayApiException
{
    internal GatewayBadRequestException(ApiFailure failure)
        : base(failure)
    {
    }
}

/// <summary>401: the gateway did not accept the key, or a provider did not accept the gateway's.</summary>
public sealed class GatewayAuthenticationException : GatewayApiException
{
    internal GatewayAuthenticationException(ApiFailure failure)
        : base(failure)
    {
    }
}

/// <summary>403: the model, the operation or the content is not allowed.</summary>
public sealed class GatewayPermissionException : GatewayApiException
{
    internal GatewayPermissionException(ApiFailure failure)
        : base(failure)
    {
    }
}

/// <summary>404: there is no such route, model or feature.</summary>
public sealed class GatewayNotFoundException : GatewayApiException
{
    internal GatewayNotFoundException(ApiFailure failure)
        : base(failure)
    {
    }
}

/// <summary>429: a provider's rate limit or quota is used up.</summary>
public sealed class GatewayRateLimitException : GatewayApiException
{
    internal GatewayRateLimitException(ApiFailure failure)
        : base(failure)
    {
    }
}

/// <summary>500 and above: the gateway or a provider failed.</summary>
public sealed class GatewayServerException : GatewayApiException
{
    internal GatewayServerException(ApiFailure failure)
        : base(failure)
    {
    }
}
