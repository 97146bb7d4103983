namespace InferenceGateway.Testing.Wire;

/// <summary>The gateway's default limit for the size of a request body.</summary>
internal static class BodyLimit
{
    private const int Bytes = 10 << 20;

    /// <summary>Whether a chat request is too large. A body of exactly the limit is accepted.</summary>
    public static bool IsExceededOnChat(RecordedRequest request) => request.Body.Length > Bytes;

    /// <summary>Whether another request is too large. A body of exactly the limit is refused.</summary>
    public static bool IsReached(RecordedRequest request) => request.Body.Length >= Bytes;
}
