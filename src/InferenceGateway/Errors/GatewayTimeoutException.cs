using System.Globalization;

namespace InferenceGateway;

/// <summary>One of the client's own time limits ran out. Never used for a token that the caller cancelled.</summary>
public sealed class GatewayTimeoutException : InferenceGatewayException
{
    internal GatewayTimeoutException(string? operation, string setting, TimeSpan timeout, string message, Exception? innerException, int attempts)
        : base(
            string.Format(CultureInfo.InvariantCulture, "{0} timed out{4}: {1} ({2} = {3:c}).", operation ?? "The call", message, setting, timeout, AfterAttempts(attempts)),
            innerException)
    {
        Operation = operation;
        Setting = setting;
        Timeout = timeout;
        Attempts = attempts;
    }

    private GatewayTimeoutException(string? operation, string setting, string message, Exception innerException)
        : base($"{operation ?? "The call"} timed out: {message}", innerException)
    {
        Operation = operation;
        Setting = setting;
    }

    /// <summary>The setting whose limit ran out: <c>ResponseTimeout</c>, <c>IdleTimeout</c>, <c>ConnectTimeout</c>, or <c>HttpClient.Timeout</c> for the limit of an <see cref="HttpClient"/> that was passed in.</summary>
    public string Setting { get; }

    /// <summary>The value of that setting; zero where it is not known, which is so for the <c>HttpClient.Timeout</c> of a client that Refit built: there the message has it.</summary>
    public TimeSpan Timeout { get; }

    /// <summary>The limit of an HttpClient that nobody showed to the SDK.</summary>
    internal static GatewayTimeoutException OfHttpClient(string? operation, OperationCanceledException exception) =>
        new(operation, "HttpClient.Timeout", $"{exception.Message} A slow model needs a longer limit, or a stream.", exception);
}
