using InferenceGateway.Errors;
using InferenceGateway.Http;

namespace InferenceGateway;

/// <summary>An answer came, but it is not what the gateway's API promises: it is empty, cut, not JSON, or of another shape.</summary>
public sealed class GatewayProtocolException : InferenceGatewayException
{
    internal GatewayProtocolException(string message, string? path = null, string? start = null, Exception? innerException = null)
        : base(message, innerException)
    {
        Path = path;
        Start = start;
    }

    /// <summary>Where in the JSON reading failed, for example <c>$.choices[0].index</c>; null where that is not known.</summary>
    public string? Path { get; }

    /// <summary>The first bytes of the answer, bounded and printable: enough to see that a web page came instead of JSON. Null when there were none.</summary>
    public string? Start { get; }

    /// <summary>Whether the JSON is right as far as it goes, and ends too early.</summary>
    internal bool IsCut { get; init; }

    /// <summary>The same error, with the operation that met it, and without the key where the answer repeats it.</summary>
    internal GatewayProtocolException During(HttpRequestMessage? request)
    {
        if (request?.Operation() is not { } operation || Operation is not null)
        {
            return this;
        }

        var start = Start is null ? null : KeyRedaction.Apply(Start, SentRequest.Of(request));
        return new GatewayProtocolException(KeyRedaction.Apply($"{operation} failed{AfterAttempts(request.Attempts())}: {Message}", SentRequest.Of(request)), Path, start, InnerException)
        {
            Operation = operation,
            Attempts = request.Attempts(),
            IsCut = IsCut,
        };
    }
}
