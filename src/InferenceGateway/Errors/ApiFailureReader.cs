using System.Buffers;
using System.Text;
using InferenceGateway.Http;
using InferenceGateway.Http.Body;

namespace InferenceGateway.Errors;

/// <summary>Reads an answer with an error status, with bounds on bytes and time: a failing server must not hold the caller up.</summary>
internal sealed class ApiFailureReader(int maxBytes, TimeProvider clock)
{
    public async Task<ApiFailure> ReadAsync(HttpRequestMessage request, HttpResponseMessage response, CancellationToken cancellationToken)
    {
        // What follows a 101 is no body, and has no end.
        var body = (int)response.StatusCode < 200 ? "" : await ReadBodyAsync(response, cancellationToken).ConfigureAwait(false);

        var sent = response.RequestMessage?.Headers;
        body = KeyRedaction.Apply(body, sent);
        var details = KeyRedaction.Apply(ApiErrorParser.Parse(body), sent);
        var headers = KeyRedaction.Apply(ResponseHeaders.ByName(ResponseHeaders.Read(response)), sent);
        return new ApiFailure
        {
            Operation = request.Operation(),
            StatusCode = response.StatusCode,
            ReasonPhrase = KeyRedaction.Apply(response.ReasonPhrase, sent),
            Details = details,
            Headers = headers,
            RequestId = ResponseHeaders.RequestId(headers) ?? details.RequestId,
            Body = body.Length == 0 ? null : body,
            HadKey = (sent ?? request.Headers).Contains("Authorization"),
            IsWithoutClient = request.IsWithoutClient(),
            Attempts = request.Attempts(),
            RetryAfter = RetryAfter(response),
        };
    }

    private async Task<string> ReadBodyAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        using var deadline = new Deadline(clock, InferenceGatewayClientDefaults.ErrorBodyTimeout, cancellationToken);
        deadline.Start();
        var buffer = ArrayPool<byte>.Shared.Rent(4096);
        using var kept = new MemoryStream();
        try
        {
            var stream = await response.Content.ReadAsStreamAsync(deadline.Token).ConfigureAwait(false);
            while (kept.Length < maxBytes)
            {
                var count = await stream.ReadAsync(buffer.AsMemory(), deadline.Token).ConfigureAwait(false);
                if (count == 0)
                {
                    break;
                }

                kept.Write(buffer, 0, (int)Math.Min(count, maxBytes - kept.Length));
            }

            if (kept.Length >= maxBytes)
            {
                ConnectionAborter.Close(stream);
            }
        }
        catch (Exception exception) when (exception is IOException or HttpRequestException or InvalidDataException or ObjectDisposedException or OperationCanceledException)
        {
            // What came is better than a second error that hides the first.
            cancellationToken.ThrowIfCancellationRequested();
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }

        return Encoding.UTF8.GetString(kept.GetBuffer(), 0, (int)kept.Length).TrimEnd('\ufffd');
    }

    private TimeSpan? RetryAfter(HttpResponseMessage response)
    {
        var header = response.Headers.RetryAfter;
        var wait = header?.Delta ?? (header?.Date is { } date ? date - clock.GetUtcNow() : Endless(response));
        return wait < TimeSpan.Zero ? TimeSpan.Zero : wait;
    }

    /// <summary>More seconds than the framework can read are a wait as well.</summary>
    private static TimeSpan? Endless(HttpResponseMessage response)
    {
        var isNumber = response.Headers.TryGetValues("Retry-After", out var values)
            && values.First() is { Length: > 0 } text
            && text.All(static c => c is >= '0' and <= '9');
        return isNumber ? TimeSpan.FromSeconds(int.MaxValue) : null;
    }
}
