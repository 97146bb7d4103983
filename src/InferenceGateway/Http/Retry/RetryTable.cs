using System.Net;

namespace InferenceGateway.Http.Retry;

/// <summary>Which operation is sent again after which failure, unless the caller asks for more.</summary>
internal static class RetryTable
{
    /// <summary>Go's own words: when a provider is too slow, the gateway's call to itself fails, and chat makes a 400 of it.</summary>
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

/// <summary>What an operation does, as far as sending it twice is concerned.</summary>
internal enum OperationKind
{
    /// <summary>Chat, Responses and Messages: twice costs tokens, and does no harm.</summary>
    Completion,

    /// <summary>Images and metrics: twice costs real money, or counts twice. An operation that is not known counts as one of these.</summary>
    Write,

    /// <summary>A call that is passed on: what the provider does with it is not known, whichever the verb.</summary>
    Proxy,

    /// <summary>The gateway's own lists, and its health.</summary>
    Read,
}

/// <summary>How an attempt failed, as far as another one is concerned.</summary>
internal enum FailureKind
{
    /// <summary>Another attempt would end the same way.</summary>
    Final,

    /// <summary>No connection: the request was not sent.</summary>
    NotConnected,

    /// <summary>429, 503, and 529, by which Anthropic says that it is overloaded: the request was not worked on.</summary>
    Busy,

    /// <summary>408, 500, 502, 504, and the 400 by which the gateway reports a slow provider: the request may have been worked on.</summary>
    Failed,

    /// <summary>The request was sent, and then the connection broke or the client's own limit ran out: nobody knows.</summary>
    Unanswered,
}
