using System.Runtime.CompilerServices;

namespace InferenceGateway.Api;

/// <summary>Finds the response that a content belongs to. Refit passes the response to the exception factory, but only its content to the serializer.</summary>
internal static class ResponseLink
{
    private static readonly ConditionalWeakTable<HttpContent, HttpResponseMessage> s_responses = new();

    public static void Add(HttpResponseMessage response) => s_responses.AddOrUpdate(response.Content, response);

    public static HttpResponseMessage? Of(HttpContent content) => s_responses.TryGetValue(content, out var response) ? response : null;
}
