using System.Collections.Frozen;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace InferenceGateway.Testing.Hosting;

/// <summary>Reads requests completely.</summary>
internal static class RequestReader
{
    public static async Task<RecordedRequest> ReadAsync(HttpContext context, CancellationToken cancellationToken)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body, cancellationToken).ConfigureAwait(false);
        var request = context.Request;
        return new RecordedRequest(body.ToArray())
        {
            Method = request.Method,
            Path = request.Path.Value ?? "",
            RawTarget = context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget,
            QueryString = request.QueryString.Value ?? "",
            Query = request.Query.ToFrozenDictionary(
                pair => pair.Key, pair => pair.Value.ToString(), StringComparer.Ordinal),
            Headers = request.Headers.ToFrozenDictionary(
                pair => pair.Key, pair => string.Join(", ", pair.Value.AsEnumerable()), StringComparer.OrdinalIgnoreCase),
            ConnectionId = context.Connection.Id,
        };
    }
}
