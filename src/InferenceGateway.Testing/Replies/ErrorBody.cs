using System.Text.Json.Nodes;

namespace InferenceGateway.Testing.Replies;

/// <summary>The gateway's own error, <c>{"error":"…"}</c>.</summary>
internal static class ErrorBody
{
    public static string Create(string message)
    {
        ArgumentNullException.ThrowIfNull(message);
        return new JsonObject { ["error"] = message }.ToWireJson();
    }
}
