using InferenceGateway.Errors;
using InferenceGateway.Http;

namespace InferenceGateway;

/// <summary>The exception that is thrown when a response does not conform to the gateway's API: it is empty, truncated, too large, not JSON, or has another shape.</summary>
public sealed class GatewayProtocolException : InferenceGatewayException
{
    /// <summary>Creates an exception for a response of the proxy that the caller has read itself, or for a test.</summary>
    /// <param name="message">What is wrong with the response.</param>
    /// <param name="path">The path of the JSON value that could not be read, for example <c>$.data[0].embedding</c>; null if it is not known.</param>
    public GatewayProtocolException(string message, string? path)
        : this(message, path, start: null)
    {
    }

    internal GatewayProtocolException(string message, string? path = null, string? start = null, Exception? innerException = null)
        : base(message, innerException)
    {
        Path = path;
        Start = start;
    }

    /// <summary>Gets the path of the JSON value that could not be read, for example <c>$.choices[0].index</c>; null if it is not known.</summary>
    public string? Path { get; }

    /// <summary>Gets the first bytes of the response as printable text, for example to recognise a web page that was sent instead of JSON; null if there are none.</summary>
    public string? Start { get; }

    /// <summary>Gets a value indicating whether the JSON is valid but truncated.</summary>
    internal bool IsCut { get; init; }

    /// <summary>Creates the same exception with the operation that failed, and without the key if the response repeats it.</summary>
    internal GatewayProtocolException During(HttpRequestMessage? request)
    {
        if (request?.Operation() is not { } operation || Operation is not null)
        {
            return this;
        }

        var sent = SentRequest.Of(request);
        return new GatewayProtocolException(KeyRedaction.Apply($"{operation} failed{AfterAttempts(request.Attempts())}: {Message}", sent), Path, KeyRedaction.Apply(Start, sent), InnerException)
        {
            Operation = operation,
            Attempts = request.Attempts(),
            IsCut = IsCut,
        };
    }
}
