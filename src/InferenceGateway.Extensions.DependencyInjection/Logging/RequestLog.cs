using Microsoft.Extensions.Logging;

namespace InferenceGateway.DependencyInjection;

/// <summary>The log messages. Their event ids do not change.</summary>
internal static partial class RequestLog
{
    [LoggerMessage(1, LogLevel.Debug, "{Operation}: sending {Method} {Path} (attempt {Attempt})", EventName = "Sending")]
    public static partial void Sending(this ILogger logger, string operation, int attempt, HttpMethod method, string path);

    [LoggerMessage(2, LogLevel.Debug, "{Operation}: answered with {Status} after {Milliseconds:0} ms (attempt {Attempt})", EventName = "Answered")]
    public static partial void Answered(this ILogger logger, string operation, int attempt, int status, double milliseconds);

    [LoggerMessage(3, LogLevel.Warning, "{Operation}: refused with {Status} after {Milliseconds:0} ms (attempt {Attempt})", EventName = "Refused")]
    public static partial void Refused(this ILogger logger, string operation, int attempt, int status, double milliseconds);

    [LoggerMessage(4, LogLevel.Warning, "{Operation}: no answer after {Milliseconds:0} ms (attempt {Attempt})", EventName = "NotAnswered")]
    public static partial void NotAnswered(this ILogger logger, Exception exception, string operation, int attempt, double milliseconds);

    [LoggerMessage(5, LogLevel.Debug, "{Operation}: given up after {Milliseconds:0} ms (attempt {Attempt})", EventName = "Cancelled")]
    public static partial void Cancelled(this ILogger logger, string operation, int attempt, double milliseconds);
}
