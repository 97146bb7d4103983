using System.Net;

namespace InferenceGateway.Http.Retry;

/// <summary>Defines which operations are sent again after which failures, unless the caller allows more.</summary>
internal static class RetryTable
{
    /// <summary>The text of Go's error. If a provider is too slow, the gateway's call to itself fails with it, and chat returns it with a 400.</summary>
    private const string HeaderTimeout = "net/http: timeout awaiting response headers";

    public static bool IsRetried(OperationKind operation, FailureKind failure) => failure switch
    {
        FailureKind.NotConnected => true,
        FailureKind.Busy => operation is not OperationKind.Proxy,
        FailureKind.Failed => operation is OperationKind.Completion or OperationKind.Read,
        FailureKind.Unanswered => operation is OperationKind.Read,
        _ => false,
    };

    public static OperationKind KindOf(HttpRequestMessage request) => request.Operation() switch
    {
        "CreateChatCompletion" or "CreateResponse" or "CreateMessage" => OperationKind.Completion,
        var operation when ApiOperation.IsProxied(operation) => OperationKind.Proxy,
        _ => request.Method == HttpMethod.Get ? OperationKind.Read : OperationKind.Write,
    };

    public static FailureKind KindOf(InferenceGatewayException failure) => failure switch
    {
        GatewayApiException answer => KindOf(answer),
        GatewayConnectionException connection => connection.WasSent ? FailureKind.Unanswered : FailureKind.NotConnected,
        GatewayTimeoutException { Setting: nameof(InferenceGatewayClientOptions.ConnectTimeout) } => FailureKind.NotConnected,
        GatewayTimeoutException => FailureKind.Unanswered,
        _ => FailureKind.Final,
    };

    private static FailureKind KindOf(GatewayApiException answer) => answer.StatusCode switch
    {
        (HttpStatusCode)429 or HttpStatusCode.ServiceUnavailable or (HttpStatusCode)529 => FailureKind.Busy,
        HttpStatusCode.RequestTimeout or HttpStatusCode.InternalServerError or HttpStatusCode.BadGateway or HttpStatusCode.GatewayTimeout => FailureKind.Failed,
        HttpStatusCode.BadRequest when answer.ErrorMessage?.Contains(HeaderTimeout, StringComparison.Ordinal) == true => FailureKind.Failed,
        _ => FailureKind.Final,
    };
}

/// <summary>Specifies what happens if an operation is executed twice.</summary>
internal enum OperationKind
{
    /// <summary>Chat, Responses and Messages. Executing one twice costs tokens but does no harm.</summary>
    Completion,

    /// <summary>Images, speech and metrics. Executing one twice costs money or counts twice. Unknown operations are treated the same way.</summary>
    Write,

    /// <summary>A call through the proxy. What the provider does with it is not known, whatever the HTTP method.</summary>
    Proxy,

    /// <summary>The gateway's own lists and its health check.</summary>
    Read,
}

/// <summary>Specifies how an attempt failed, with regard to a retry.</summary>
internal enum FailureKind
{
    /// <summary>Another attempt would end the same way.</summary>
    Final,

    /// <summary>There was no connection, and the request was not sent.</summary>
    NotConnected,

    /// <summary>The status was 429, 503 or 529 (with which Anthropic reports that it is overloaded). The request was not processed.</summary>
    Busy,

    /// <summary>The status was 408, 500, 502, 504, or the 400 with which the gateway reports a slow provider. The request may have been processed.</summary>
    Failed,

    /// <summary>The request was sent, and then the connection broke or the client's own time limit expired. Whether it was processed is not known.</summary>
    Unanswered,
}
