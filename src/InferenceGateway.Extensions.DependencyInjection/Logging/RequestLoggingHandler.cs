using Microsoft.Extensions.Logging;

namespace InferenceGateway.DependencyInjection;

/// <summary>Logs each attempt: the operation, and how it ended. Bodies, headers and queries are not logged, so that the log contains no key and no prompt.</summary>
internal sealed class RequestLoggingHandler(ILogger logger, TimeProvider clock) : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var operation = Property<string>(request, RequestOptions.OperationPropertyName) ?? "?";
        var attempt = Property<int>(request, RequestOptions.AttemptPropertyName);
        logger.Sending(operation, attempt, request.Method, request.RequestUri!.AbsolutePath);
        var begin = clock.GetTimestamp();
        HttpResponseMessage response;
        try
        {
            response = await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            logger.Cancelled(operation, attempt, Since(begin));
            throw;
        }
        catch (Exception exception)
        {
            logger.NotAnswered(Shown(exception, request), operation, attempt, Since(begin));
            throw;
        }

        if (response.IsSuccessStatusCode)
        {
            logger.Answered(operation, attempt, (int)response.StatusCode, Since(begin));
        }
        else
        {
            logger.Refused(operation, attempt, (int)response.StatusCode, Since(begin));
        }

        return response;
    }

    /// <summary>Replaces an exception whose text repeats a header of the request. The framework quotes values that it cannot parse, and some servers repeat what they were sent.</summary>
    private static Exception Shown(Exception exception, HttpRequestMessage request)
    {
        var text = exception.ToString();
        return request.Headers.SelectMany(static header => header.Value).Any(value => Repeats(text, value))
            ? new HttpRequestException($"{exception.GetType().Name}; its message is omitted because it repeats a header of the request.")
            : exception;
    }

    /// <summary>Whether a text contains the value of a header, without a scheme before it. Shorter values cannot be keys, and may be ordinary words.</summary>
    private static bool Repeats(string text, string header)
    {
        var key = header.Substring(header.LastIndexOf(' ') + 1);
        return key.Length >= 6 && text.Contains(key, StringComparison.Ordinal);
    }

    private double Since(long begin) => clock.GetElapsedTime(begin).TotalMilliseconds;

    private static T? Property<T>(HttpRequestMessage request, string name) =>
        request.Options.TryGetValue(new HttpRequestOptionsKey<T>(name), out var value) ? value : default;
}
