using System.Net.Sockets;
using System.Security.Authentication;

namespace InferenceGateway.Errors;

/// <summary>Says why no answer came, and what to check.</summary>
internal static class ConnectionFailure
{
    /// <param name="exception">What the transport reported.</param>
    /// <param name="target">Where the request went.</param>
    /// <param name="withoutClient">Whether the request was made by Refit alone, whose address is set elsewhere.</param>
    public static string Describe(Exception exception, Uri? target, bool withoutClient)
    {
        var address = Address(target);
        var where = withoutClient
            ? $"The address is the {nameof(HttpClient.BaseAddress)} of the {nameof(HttpClient)}."
            : $"The address is {nameof(InferenceGatewayClientOptions.BaseUrl)}, or {GatewayEnvironment.UrlVariable}.";
        for (var cause = exception; cause is not null; cause = cause.InnerException)
        {
            switch (cause)
            {
                case SocketException { SocketErrorCode: SocketError.ConnectionRefused }:
                    return $"nothing listens at {address}. Is the gateway running? {where}";
                case SocketException { SocketErrorCode: SocketError.HostNotFound or SocketError.NoData or SocketError.TryAgain }:
                    return $"the host of {address} is not known. {where}";
                case AuthenticationException:
                    return $"no TLS connection to {address}: {cause.Message} A gateway without SERVER_TLS_* speaks http, not https.";
                case SocketException { SocketErrorCode: SocketError.ConnectionReset or SocketError.ConnectionAborted or SocketError.NotConnected }:
                case IOException when cause.InnerException is null:
                    return $"{address} closed the connection before an answer came. The gateway does so when an answer takes longer than its SERVER_WRITE_TIMEOUT (30 s unless set): raise it there, or stream.";
                default:
                    break;
            }
        }

        return $"{address} could not be reached: {ApiFailureText.OneLine(exception.Message, 300)} {where}";
    }

    /// <summary>Whether nothing of the request can have reached the gateway: it was not found, refused the connection, or did not speak TLS.</summary>
    public static bool IsBeforeSending(Exception exception)
    {
        // A connection that breaks in the moment in which it is made: .NET looks for its other end, and lets the error of that through.
        if (exception is SocketException)
        {
            return true;
        }

        if (exception is HttpRequestException { HttpRequestError: not HttpRequestError.Unknown and var error })
        {
            return error is HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError;
        }
        for (var cause = exception; cause is not null; cause = cause.InnerException)
        {
            switch (cause)
            {
                case SocketException { SocketErrorCode: SocketError.ConnectionRefused or SocketError.HostNotFound or SocketError.NoData or SocketError.TryAgain or SocketError.HostUnreachable or SocketError.NetworkUnreachable }:
                case AuthenticationException:
                    return true;
                default:
                    break;
            }
        }

        return false;
    }

    public static string Address(Uri? target) => target?.GetLeftPart(UriPartial.Authority) ?? "the gateway";
}
