namespace InferenceGateway.Errors;

/// <summary>
/// Reads the status that MiniMax puts into every body: <c>{"base_resp":{"status_code":1008,"status_msg":"…"}}</c>, where 0 means success.
/// It reports most of its errors this way, with the HTTP status 200.
/// </summary>
internal static class ProviderStatus
{
    public const string Name = "base_resp";

    /// <summary>Whether the members of a body have a status that is not that of success.</summary>
    public static bool IsFailure(JsonMembers? members) =>
        members?.TryGetValue(Name, out var status) == true && Code(status) is { Length: > 0 } and not "0";

    public static ApiErrorDetails Read(RawJson status) => Code(status) is { Length: > 0 } and not "0" and var code
        ? new ApiErrorDetails { Code = code, Message = status.Member("status_msg"u8).Text is { Length: > 0 } message ? message : null }
        : ApiErrorDetails.None;

    private static string? Code(RawJson status) => status.Member("status_code"u8) is { IsNull: false } code ? code.Text ?? code.ToString() : null;
}
