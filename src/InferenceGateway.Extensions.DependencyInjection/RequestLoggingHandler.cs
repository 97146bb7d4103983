using Microsoft.Extensions.Logging;

namespace InferenceGateway.DependencyInjection;

/// <summary>Logs each attempt: what was called and how it ended. Never a body, a header or a query, and so no key and no prompt.</summary>
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

    /// <summary>The framework quotes what it could not read, and some servers repeat what they were sent.</summary>
    private static Exception Shown(Exception exception, HttpRequestMessage request)
    {
        var text = exception.ToString();
        return request.Headers.SelectMany(static header => header.Value).Any(value => Repeats(text, value))
            ? new HttpRequestException($"{exception.GetType().Name}; its message repeats a header of the request, and is left out.")
            : exception;
    }

    /// <summary>Without a scheme before it; what is shorter is no key, and may be a word.</summary>
    private static bool Repeats(string text, string header)
    {
        var key = header.Substring(header.LastIndexOf(' ') + 1);
        return key.Length >= 6 && text.Contains(key, StringComparison.Ordinal);
    }

    private double Since(long begin) => clock.GetElapsedTime(begin).TotalMilliseconds;

    private static T? Property<T>(HttpRequestMessage request, string name) =>
        request.Options.TryGetValue(new HttpRequestOptionsKey<T>(name), out var value) ? value : default;
}
