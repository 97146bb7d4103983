using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace InferenceGateway.Testing.Wire;

internal static class WireJson
{
    // As the gateway's encoder: text outside of ASCII stays readable.
    private static readonly JsonSerializerOptions s_options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string ToWireJson(this JsonNode node) => node.ToJsonString(s_options);
}
