using System.Collections.Frozen;

namespace InferenceGateway.Testing.Recording;

/// <summary>The headers that are about one connection and not about the request or the response.</summary>
internal static class HopHeaders
{
    private static readonly FrozenSet<string> s_hops = new[]
    {
        "Connection", "Keep-Alive", "Proxy-Connection", "TE", "Trailer", "Transfer-Encoding", "Upgrade", "HTTP2-Settings",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    // The recording has to be readable, so that the real gateway is not asked for compressed responses.
    private static readonly FrozenSet<string> s_request =
        new[] { "Host", "Content-Length", "Expect", "Accept-Encoding" }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    public static bool IsForwarded(string requestHeader) => !s_hops.Contains(requestHeader) && !s_request.Contains(requestHeader);

    public static bool IsReturned(string responseHeader) => !s_hops.Contains(responseHeader);

    /// <summary>Whether a response header is recorded. The server that replays the response adds its own date and length.</summary>
    public static bool IsRecorded(string responseHeader) =>
        !responseHeader.Equals("Date", StringComparison.OrdinalIgnoreCase)
        && !responseHeader.Equals("Content-Length", StringComparison.OrdinalIgnoreCase);
}
