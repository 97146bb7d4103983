namespace InferenceGateway.Testing.Wire;

/// <summary>The gateway's default limit of a request's body.</summary>
internal static class BodyLimit
{
    private const int Bytes = 10 << 20;

    /// <summary>Chat takes exactly the limit.</summary>
    public static bool IsExceededOnChat(RecordedRequest request) => request.Body.Length > Bytes;

    /// <summary>Other operations refuse at the limit.</summary>
    public static bool IsReached(RecordedRequest request) => request.Body.Length >= Bytes;
}
