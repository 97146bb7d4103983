using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using InferenceGateway.Json;

namespace InferenceGateway.Http.Body;

/// <summary>Reads bodies into memory, with limits on size and time.</summary>
internal static class BodyReader
{
    private const int FirstBuffer = 16 * 1024;
    private const int FirstErrorBuffer = 4 * 1024;

    /// <summary>The maximum size of the first buffer. A larger Content-Length is not trusted; the buffer grows with the bytes that arrive.</summary>
    private const int LargestFirstBuffer = 1024 * 1024;

    /// <summary>Reads a whole body. Each read is limited by <see cref="BodyLimits.IdleTimeout"/>.</summary>
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    public static async ValueTask<PooledBuffer> ReadAsync(HttpRequestMessage request, HttpResponseMessage response, BodyLimits limits, CancellationToken cancellationToken)
    {
        var announced = Announced(response.Content);
        if (announced > limits.MaxResponseBytes)
        {
            throw TooLarge(request, limits);
        }

        // One byte more than announced, so that the end is detected without growing the buffer.
        var body = new PooledBuffer((int)Math.Min(Math.Max(announced + 1, FirstBuffer), LargestFirstBuffer));
        using var lease = limits.RentIdle(cancellationToken);
        var deadline = lease.Deadline;
        try
        {
            deadline.Start();
            var stream = await response.Content.ReadAsStreamAsync(deadline.Token).ConfigureAwait(false);
            while (true)
            {
                deadline.Start();
                var count = await stream.ReadAsync(body.GetMemory(), deadline.Token).ConfigureAwait(false);
                if (count == 0)
                {
                    return body;
                }

                body.Advance(count);
                if (body.WrittenCount > limits.MaxResponseBytes)
                {
                    ConnectionAborter.Close(stream);
                    throw TooLarge(request, limits);
                }
            }
        }
        catch (Exception exception)
        {
            var length = body.WrittenCount;
            body.Dispose();
            var failure = BodyFailure.Translate(request, exception, deadline, length, limits.Closing, cancellationToken);
            if (failure == exception)
            {
                throw;
            }

            throw failure;
        }
    }

    /// <summary>Reads as much of the text of an error as arrives within the limits. A failure to read it is ignored, because it would hide the error itself.</summary>
    /// <param name="response">The response with an error status.</param>
    /// <param name="maxBytes">The maximum number of bytes. If the body is longer, its connection is closed.</param>
    /// <param name="deadline">The time limit for the whole body.</param>
    /// <param name="cancellationToken">The token of the caller.</param>
    public static async Task<string> ReadErrorAsync(HttpResponseMessage response, int maxBytes, Deadline deadline, CancellationToken cancellationToken)
    {
        using var body = new PooledBuffer(FirstErrorBuffer);
        try
        {
            deadline.Start();
            var stream = await response.Content.ReadAsStreamAsync(deadline.Token).ConfigureAwait(false);
            int count;
            do
            {
                count = await stream.ReadAsync(body.GetMemory(), deadline.Token).ConfigureAwait(false);
                body.Advance(count);
            }
            while (count > 0 && body.WrittenCount < maxBytes);

            if (count > 0)
            {
                ConnectionAborter.Close(stream);
            }
        }
        catch (Exception exception) when (exception is IOException or HttpRequestException or InvalidDataException or ObjectDisposedException or OperationCanceledException)
        {
            cancellationToken.ThrowIfCancellationRequested();
        }

        var kept = body.WrittenSpan[..Math.Min(body.WrittenCount, maxBytes)];

        // The limit or a broken connection may have split the last character.
        return Encoding.UTF8.GetString(kept).TrimEnd('\ufffd');
    }

    /// <summary>Gets the Content-Length from the raw header, because parsing the header would allocate.</summary>
    private static long Announced(HttpContent content) =>
        content.Headers.NonValidated.TryGetValues("Content-Length", out var text) && long.TryParse(text.ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out var length) ? length : 0;

    /// <summary>Creates the exception for a response that is larger than <see cref="BodyLimits.MaxResponseBytes"/>.</summary>
    public static GatewayProtocolException TooLarge(HttpRequestMessage request, BodyLimits limits) =>
        new GatewayProtocolException($"the answer is larger than {limits.MaxResponseBytes} bytes; if answers are really that large, raise {nameof(InferenceGatewayClientOptions.MaxResponseBytes)}.")
            .During(request);
}
