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

    /// <summary>The setting whose limit ran out: <c>ResponseTimeout</c>, <c>IdleTimeout</c>, <c>ConnectTimeout</c>, or <c>HttpClient.Timeout</c> for the limit of an <see cref="HttpClient"/> that was passed in.</summary>
    public string Setting { get; }

    /// <summary>The value of that setting.</summary>
    public TimeSpan Timeout { get; }
}
