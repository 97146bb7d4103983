using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace InferenceGateway.Testing.Wire;

/// <summary>Writes JSON as the gateway does.</summary>
internal static class WireJson
{
    // The gateway's encoder does not escape characters outside ASCII.
    private static readonly JsonSerializerOptions s_options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string ToWireJson(this JsonNode node) => node.ToJsonString(s_options);
}
