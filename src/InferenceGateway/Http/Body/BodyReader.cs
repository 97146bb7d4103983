using System.Globalization;
using System.Runtime.CompilerServices;

namespace InferenceGateway.Http.Body;

/// <summary>Reads a whole body into pooled memory, with limits on its size and on how long it may pause.</summary>
internal static class BodyReader
{
    private const int FirstBuffer = 16 * 1024;

    /// <summary>A Content-Length is believed up to here; beyond it the buffer grows with what really comes.</summary>
    private const int LargestFirstBuffer = 1024 * 1024;

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    public static async ValueTask<PooledBody> ReadAsync(HttpRequestMessage request, HttpResponseMessage response, BodyLimits limits, CancellationToken cancellationToken)
    {
        var announced = Announced(response.Content);
        if (announced > limits.MaxResponseBytes)
        {
            throw TooLarge(request, limits);
        }

        // One byte more than announced, so that the end is seen without growing.
        var body = new PooledBody((int)Math.Min(Math.Max(announced + 1, FirstBuffer), LargestFirstBuffer));
        using var lease = limits.RentIdle(cancellationToken);
        var deadline = lease.Deadline;
        try
        {
            deadline.Start();
            var stream = await response.Content.ReadAsStreamAsync(deadline.Token).ConfigureAwait(false);
            while (true)
            {
                deadline.Start();
                var count = await stream.ReadAsync(body.Free(), deadline.Token).ConfigureAwait(false);
                if (count == 0)
                {
                    return body;
                }

                body.Advance(count);
                if (body.Length > limits.MaxResponseBytes)
                {
                    ConnectionAborter.Close(stream);
                    throw TooLarge(request, limits);
                }
            }
        }
        catch (Exception exception)
        {
            var length = body.Length;
            body.Dispose();
            if (!deadline.Expired)
            {
                cancellationToken.ThrowIfCancellationRequested();
            }

            if (BodyFailure.Of(request, exception, deadline.Expired ? limits.IdleTimeout : null, length) is { } failure)
            {
                throw failure;
            }

            throw;
        }
    }

    /// <summary>The header as it came: to parse it would keep what was parsed.</summary>
    private static long Announced(HttpContent content) =>
        content.Headers.NonValidated.TryGetValues("Content-Length", out var text) && long.TryParse(text.ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out var length) ? length : 0;

    private static GatewayProtocolException TooLarge(HttpRequestMessage request, BodyLimits limits) =>
        new GatewayProtocolException($"the answer is larger than {limits.MaxResponseBytes} bytes; if answers are really that large, raise {nameof(InferenceGatewayClientOptions.MaxResponseBytes)}.")
            .During(request);
}
