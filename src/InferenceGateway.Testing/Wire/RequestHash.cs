using System.Security.Cryptography;

namespace InferenceGateway.Testing.Wire;

/// <summary>Creates the unique part of ids. It is derived from the request, so that the same request has the same response.</summary>
internal static class RequestHash
{
    public static string Of(RecordedRequest request) => Of(request.Body.Span);

    public static string Of(ReadOnlySpan<byte> bytes) =>
        Convert.ToHexString(SHA256.HashData(bytes).AsSpan(0, 6)).ToLowerInvariant();
}
