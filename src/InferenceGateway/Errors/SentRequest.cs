using System.Net.Http.Headers;

namespace InferenceGateway.Errors;

/// <summary>The parts of a request that contain its keys, which must not appear in exceptions.</summary>
/// <param name="Headers">The headers that were sent.</param>
/// <param name="Address">The address, including the query.</param>
internal readonly record struct SentRequest(HttpRequestHeaders? Headers, Uri? Address)
{
    public static SentRequest Of(HttpRequestMessage? request) => new(request?.Headers, request?.RequestUri);
}
