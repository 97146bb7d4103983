using System.Globalization;
using System.Net.Sockets;
using System.Security.Authentication;
using InferenceGateway.Http;

namespace InferenceGateway.Errors;

/// <summary>Describes why no response arrived and what to check.</summary>
internal static class ConnectionFailure
{
    /// <summary>After this time it is more likely that the response took too long than that an idle connection had been closed.</summary>
    private static readonly TimeSpan s_longWait = TimeSpan.FromSeconds(10);

    /// <summary>Describes a failure of the connection, for an exception message.</summary>
    /// <param name="exception">The exception of the transport.</param>
    /// <param name="request">The request.</param>
    /// <param name="elapsed">The duration of the attempt; null if it is not known.</param>
    public static string Describe(Exception exception, HttpRequestMessage request, TimeSpan? elapsed)
    {
        var address = Address(request.RequestUri);
        if (IsUnresolved(exception, request))
        {
            return $"no handler resolves {address}, which is the name of a service: call AddServiceDiscovery on the builder that AddInferenceGateway returns, or use an address that begins with http:// or https://.";
        }

        var where = request.IsWithoutClient()
            ? $"The address is the {nameof(HttpClient.BaseAddress)} of the {nameof(HttpClient)}."
            : $"The address is {nameof(InferenceGatewayClientOptions.BaseUrl)}, or {GatewayEnvironment.UrlVariable}.";
        for (var cause = exception; cause is not null; cause = cause.InnerException)
        {
            switch (cause)
            {
                case HttpRequestException { HttpRequestError: HttpRequestError.ConfigurationLimitExceeded }:
                case HttpIOException { HttpRequestError: HttpRequestError.ConfigurationLimitExceeded }:
                    return $"the headers of the answer of {address} are longer than the handler allows: {nameof(SocketsHttpHandler.MaxResponseHeadersLength)} of a {nameof(SocketsHttpHandler)} is in KB.";
                case SocketException { SocketErrorCode: SocketError.ConnectionRefused }:
                    return $"nothing listens at {address}. Is the gateway running? {where}";
                case SocketException { SocketErrorCode: SocketError.HostNotFound or SocketError.NoData or SocketError.TryAgain }:
                    return $"the host of {address} is not known. {where}";
                case AuthenticationException:
                    return $"no TLS connection to {address}: {cause.Message} A gateway without SERVER_TLS_* speaks http, not https.";
                case SocketException { SocketErrorCode: SocketError.ConnectionReset or SocketError.ConnectionAborted or SocketError.NotConnected or SocketError.Shutdown }:
                case IOException when cause.InnerException is null:
                    return Closed(address, request, elapsed);
                default:
                    break;
            }
        }

        return $"{address} could not be reached: {ApiFailureText.OneLine(exception.Message, 300)} {where}";
    }

    /// <summary>Determines whether the name of a service arrived at the connections, which do not support its scheme.</summary>
    public static bool IsUnresolved(Exception exception, HttpRequestMessage request) =>
        exception is NotSupportedException && request.RequestUri is { } address && GatewayAddress.IsOfService(address);

    private static string Closed(string address, HttpRequestMessage request, TimeSpan? elapsed)
    {
        if (request.Call()?.IsSendingBody == true)
        {
            var size = request.Content?.Headers.ContentLength is { } length ? $" of {length} bytes" : "";
            return $"{address} closed the connection while the request{size} was being sent. The body may be too large for it: the gateway's limit is SERVER_MAX_REQUEST_BODY_SIZE.";
        }

        var reason = elapsed >= s_longWait
            ? string.Create(CultureInfo.InvariantCulture, $"This was after {elapsed.Value.TotalSeconds:0} s. The gateway closes the connection when an answer takes longer than its SERVER_WRITE_TIMEOUT (30 s unless set): raise it there, or stream.")
            : "It may have closed an idle connection in the moment in which it was used again, or failed at this request.";
        var retry = request.IsWithoutClient() ? "" : $" Whether the request was worked on is not known; {nameof(RequestOptions)}.{nameof(RequestOptions.RetryUnsafe)} sends it again all the same.";
        return $"{address} closed the connection before an answer came. {reason}{retry}";
    }

    /// <summary>Determines whether no part of the request can have reached the gateway: it was not found, refused the connection, or did not support TLS.</summary>
    public static bool IsBeforeSending(Exception exception)
    {
        // If a connection breaks while it is being made, .NET asks for its remote address and does not wrap the exception of that.
        // The name of a service that nothing resolves is not supported as a scheme.
        if (exception is SocketException or NotSupportedException)
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
