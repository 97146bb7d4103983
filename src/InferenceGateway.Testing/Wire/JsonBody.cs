using System.Text.Json;

namespace InferenceGateway.Testing.Wire;

/// <summary>The JSON of a request's body, free of its document.</summary>
internal static class JsonBody
{
    public static bool TryParse(RecordedRequest request, out JsonElement root)
    {
        try
        {
            using var document = JsonDocument.Parse(request.Body);
            root = document.RootElement.Clone();
            return true;
        }
        catch (JsonException)
        {
            root = default;
            return false;
        }
    }

    /// <summary>
    /// Reads what the gateway decodes of a request that it relays otherwise as it is: an object whose model is a text
    /// and whose stream is a flag.
    /// </summary>
    public static bool TryParseRelayed(RecordedRequest request, out JsonElement root) =>
        TryParse(request, out root)
        && root.ValueKind == JsonValueKind.Object
        && (root.IsMissing("model") || root.Text("model") is not null)
        && (root.IsMissing("stream") || root.IsTrue("stream") || root.IsFalse("stream"));
}
