using System.Text.Json;

namespace InferenceGateway.Testing.Wire;

/// <summary>Parses the JSON of a request body. The result does not have to be disposed.</summary>
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
    /// Parses a request that the gateway forwards unchanged. The gateway decodes only some members of it: the model must be a string, and
    /// the stream a boolean.
    /// </summary>
    public static bool TryParseRelayed(RecordedRequest request, out JsonElement root) =>
        TryParse(request, out root)
        && root.ValueKind == JsonValueKind.Object
        && (root.IsMissing("model") || root.Text("model") is not null)
        && (root.IsMissing("stream") || root.IsTrue("stream") || root.IsFalse("stream"));
}
