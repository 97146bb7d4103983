namespace InferenceGateway.Http;

/// <summary>Takes the body of an answer into memory, so that it cannot break off later.</summary>
internal static class WholeBody
{
    public static async Task ReadAsync(HttpRequestMessage request, HttpResponseMessage response, TimeSpan idleTimeout, TimeProvider clock, CancellationToken cancellationToken)
    {
        try
        {
            using var body = await BodyReader.ReadAsync(request, response, idleTimeout, clock, cancellationToken).ConfigureAwait(false);
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
