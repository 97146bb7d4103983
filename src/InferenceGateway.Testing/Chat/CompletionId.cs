using System.Security.Cryptography;

namespace InferenceGateway.Testing.Chat;

/// <summary>The id of a completion, derived from its request so that the same request gets the same answer.</summary>
internal static class CompletionId
{
    public static string Of(RecordedRequest request)
    {
        var hash = Convert.ToHexString(SHA256.HashData(request.Body.Span).AsSpan(0, 6));
        return "chatcmpl-" + hash.ToLowerInvariant();
    }
}
