using System.Net;

namespace InferenceGateway.Http;

/// <summary>Sorts the errors of single attempts.</summary>
internal static class AttemptFaults
{
    /// <summary>Go's own words: when a provider is too slow, the gateway's call to itself fails, and chat makes a 400 of it.</summary>
    private const string HeaderTimeout = "net/http: timeout awaiting response headers";

    public static AttemptFault Of(InferenceGatewayException failure) => failure switch
    {
        GatewayApiException answer => Of(answer),
        GatewayConnectionException connection => connection.WasSent ? AttemptFault.Unanswered : AttemptFault.NotConnected,
        GatewayTimeoutException { Setting: nameof(InferenceGatewayClientOptions.ConnectTimeout) } => AttemptFault.NotConnected,
        GatewayTimeoutException => AttemptFault.Unanswered,
        _ => AttemptFault.Final,
    };

    private static AttemptFault Of(GatewayApiException answer) => answer.StatusCode switch
    {
        (HttpStatusCode)429 or HttpStatusCode.ServiceUnavailable or (HttpStatusCode)529 => AttemptFault.Busy,
        HttpStatusCode.RequestTimeout or HttpStatusCode.InternalServerError or HttpStatusCode.BadGateway or HttpStatusCode.GatewayTimeout => AttemptFault.Failed,
        HttpStatusCode.BadRequest when answer.ErrorMessage?.Contains(HeaderTimeout, StringComparison.Ordinal) == true => AttemptFault.Failed,
        _ => AttemptFault.Final,
    };
}
