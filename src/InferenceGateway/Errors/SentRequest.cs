using System.Net.Http.Headers;

namespace InferenceGateway.Errors;

/// <summary>Where the keys of a request stand, which must not show up in what came back.</summary>
/// <param name="Headers">The headers that were sent.</param>
/// <param name="Address">The address with its query.</param>
internal readonly record struct SentRequest(HttpRequestHeaders? Headers, Uri? Address)
{
    public static SentRequest Of(HttpRequestMessage? request) => new(request?.Headers, request?.RequestUri);
}
