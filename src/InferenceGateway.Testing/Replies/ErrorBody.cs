using System.Text.Json.Nodes;
using InferenceGateway.Testing.Wire;

namespace InferenceGateway.Testing.Replies;

/// <summary>Creates the bodies of error responses.</summary>
internal static class ErrorBody
{
    /// <summary>Creates an error in the gateway's own form, <c>{"error":"…"}</c>.</summary>
    public static string Create(string message)
    {
        ArgumentNullException.ThrowIfNull(message);
        return new JsonObject { ["error"] = message }.ToWireJson();
    }

    /// <summary>Creates an error in Anthropic's form, which the gateway's own errors on that path have as well.</summary>
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

    /// <summary>Creates OpenAI's error for a missing parameter.</summary>
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
