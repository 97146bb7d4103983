using System.Globalization;
using System.Text;
using InferenceGateway.Http;

namespace InferenceGateway.Errors;

/// <summary>Writes the message of a <see cref="GatewayApiException"/> in one line: the operation, the error, and what to do about it.</summary>
internal static class ApiFailureText
{
    /// <summary>The maximum length of the server's message, in characters. <see cref="GatewayApiException.Body"/> contains longer texts.</summary>
    internal const int MaxServerText = 600;

    public static string For(ApiFailure failure)
    {
        var text = new StringBuilder()
            .Append(failure.Operation ?? "The call").Append(" failed").Append(AfterAttempts(failure.Attempts)).Append(": ")
            .Append(((int)failure.StatusCode).ToString(CultureInfo.InvariantCulture));
        if (Reason(failure) is { Length: > 0 } reason)
        {
            text.Append(' ').Append(OneLine(reason, 60));
        }

        if (failure.Details.Message is { } message)
        {
            text.Append(": ").Append(OneLine(message, MaxServerText));
        }

        if (text[text.Length - 1] is not ('.' or '!' or '?' or '…'))
        {
            text.Append('.');
        }

        if (failure.RequestId is { } id)
        {
            text.Append(" Request id: ").Append(OneLine(id, 100)).Append('.');
        }

        return FailureAdvice.For(failure) is { } advice ? text.Append(' ').Append(advice).ToString() : text.ToString();
    }

    /// <summary>Makes a text one line for logs: runs of white space and control characters become one space, and a long text is truncated.</summary>
    internal static string OneLine(string text, int maxLength)
    {
        var line = new StringBuilder(Math.Min(text.Length, maxLength) + 1);
        foreach (var c in text)
        {
            var blank = char.IsWhiteSpace(c) || char.IsControl(c);
            if (blank && (line.Length == 0 || line[line.Length - 1] == ' '))
            {
                continue;
            }

            if (line.Length == maxLength)
            {
                // A surrogate pair must not be split.
                line.Length -= char.IsHighSurrogate(line[maxLength - 1]) ? 1 : 0;
                return line.Append('…').ToString();
            }

            line.Append(blank ? ' ' : c);
        }

        return line.ToString().TrimEnd();
    }

    /// <summary>Gets the words that say how many attempts were made; an empty string after one.</summary>
    internal static string AfterAttempts(int attempts) =>
        attempts > 1 ? string.Format(CultureInfo.InvariantCulture, " after {0} attempts", attempts) : "";

    private static string? Reason(ApiFailure failure)
    {
        // The name that the framework uses comes first, because HTTP/2 has no reason phrases and HTTP/1.1 servers choose their own.
        var name = failure.StatusCode.ToString();
        return failure.IsInBand ? "with an error in the answer" : char.IsDigit(name[0]) ? failure.ReasonPhrase : name;
    }
}
