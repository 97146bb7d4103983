using System.Text.Json.Nodes;
using InferenceGateway.Testing.Wire;

namespace InferenceGateway.Testing.Replies;

/// <summary>The shapes of errors.</summary>
internal static class ErrorBody
{
    /// <summary>The gateway's own, <c>{"error":"…"}</c>.</summary>
    public static string Create(string message)
    {
        ArgumentNullException.ThrowIfNull(message);
        return new JsonObject { ["error"] = message }.ToWireJson();
    }

    /// <summary>Anthropic's, in which the gateway's own errors come on its path too.</summary>
    public static string Messages(string type, string message)
    {
        ArgumentNullException.ThrowIfNull(type);
        ArgumentNullException.ThrowIfNull(message);
        return new JsonObject
        {
            ["type"] = "error",
            ["error"] = new JsonObject { ["type"] = type, ["message"] = message },
        }.ToWireJson();
    }

    /// <summary>OpenAI's, for a parameter that is missing.</summary>
    public static string MissingParameter(string name) => new JsonObject
    {
        ["error"] = new JsonObject
        {
            ["message"] = $"Missing required parameter: '{name}'.",
            ["type"] = "invalid_request_error",
            ["param"] = name,
            ["code"] = "missing_required_parameter",
        },
    }.ToWireJson();
}
