using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Nodes;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace InferenceGateway.Json;

/// <summary>Lets Newtonsoft.Json read and write the JSON values of System.Text.Json as JSON. By itself, it would write their properties.</summary>
[UnconditionalSuppressMessage("Trimming", "IL2026", Justification = "Used by members only that require unreferenced code themselves.")]
[UnconditionalSuppressMessage("AOT", "IL3050", Justification = "Used by members only that require dynamic code themselves.")]
internal sealed class SystemTextJsonValues : Newtonsoft.Json.JsonConverter
{
    public override bool CanConvert(Type objectType) =>
        objectType == typeof(JsonElement) || objectType == typeof(JsonDocument) || typeof(JsonNode).IsAssignableFrom(objectType);

    public override void WriteJson(JsonWriter writer, object? value, Newtonsoft.Json.JsonSerializer serializer) => writer.WriteRawValue(value switch
    {
        JsonElement { ValueKind: JsonValueKind.Undefined } or null => "null",
        JsonElement element => element.GetRawText(),
        JsonDocument document => document.RootElement.GetRawText(),
        JsonNode node => node.ToJsonString(),
        _ => throw new NotSupportedException($"{value.GetType()} is not a value of System.Text.Json."),
    });

    public override object? ReadJson(JsonReader reader, Type objectType, object? existingValue, Newtonsoft.Json.JsonSerializer serializer)
    {
        var json = JToken.ReadFrom(reader).ToString(Formatting.None);
        if (typeof(JsonNode).IsAssignableFrom(objectType))
        {
            return JsonNode.Parse(json);
        }

        if (objectType == typeof(JsonDocument))
        {
            return JsonDocument.Parse(json);
        }

        using var document = JsonDocument.Parse(json);
        return document.RootElement.Clone();
    }
}
