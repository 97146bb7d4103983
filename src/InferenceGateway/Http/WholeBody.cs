using InferenceGateway.Api;

namespace InferenceGateway.Http;

/// <summary>Takes the body of an answer into memory, so that it cannot break off later.</summary>
internal static class WholeBody
{
    public static async Task ReadAsync(HttpRequestMessage request, HttpResponseMessage response, BodyLimits limits, CancellationToken cancellationToken)
    {
        try
        {
            if (response.Content is ApiResponseContent own)
            {
                await own.LoadAsync(cancellationToken).ConfigureAwait(false);
                return;
            }

            using var body = await BodyReader.ReadAsync(request, response, limits, cancellationToken).ConfigureAwait(false);
            using var network = response.Content;
            var memory = new ByteArrayContent(body.Written.ToArray());
            foreach (var header in network.Headers)
            {
                memory.Headers.TryAddWithoutValidation(header.Key, header.Value);
            }

            response.Content = memory;
        }
        catch
        {
            response.Dispose();
            throw;
        }
    }
}
