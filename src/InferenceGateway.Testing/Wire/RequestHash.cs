using System.Security.Cryptography;

namespace InferenceGateway.Testing.Wire;

/// <summary>The distinguishing part of ids, derived from the request so that the same request gets the same answer.</summary>
internal static class RequestHash
{
    public static string Of(RecordedRequest request) => Of(request.Body.Span);

    public static string Of(ReadOnlySpan<byte> bytes) =>
        Convert.ToHexString(SHA256.HashData(bytes).AsSpan(0, 6)).ToLowerInvariant();
}
