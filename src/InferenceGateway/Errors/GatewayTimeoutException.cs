using System.Globalization;

namespace InferenceGateway;

/// <summary>The exception that is thrown when one of the client's own time limits expires. If the caller's token is cancelled, an <see cref="OperationCanceledException"/> is thrown instead.</summary>
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

    /// <summary>Gets the name of the setting whose limit expired: <c>ResponseTimeout</c>, <c>IdleTimeout</c>, <c>ConnectTimeout</c>, or <c>HttpClient.Timeout</c> for the limit of an <see cref="HttpClient"/> that was passed in.</summary>
    public string Setting { get; }

    /// <summary>Gets the value of that setting; zero if it is not known. It is not known for the <c>HttpClient.Timeout</c> of a client that Refit built; the message then contains it.</summary>
    public TimeSpan Timeout { get; }

    /// <summary>Creates the exception for the timeout of an HttpClient that the SDK has no reference to.</summary>
    internal static GatewayTimeoutException OfHttpClient(string? operation, OperationCanceledException exception) =>
        new(operation, "HttpClient.Timeout", $"{exception.Message} A slow model needs a longer limit, or a stream.", exception);
}
