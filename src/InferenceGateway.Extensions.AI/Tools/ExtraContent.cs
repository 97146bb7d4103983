using System.Text.Json;
using InferenceGateway.Models;
using Microsoft.Extensions.AI;

namespace InferenceGateway.Extensions.AI;

/// <summary>Content that a provider adds to a response and needs back, such as Google's thought signatures. It is kept in the additional properties, so that it is not lost if a conversation is stored as JSON.</summary>
internal static class ExtraContent
{
    public const string Name = "extra_content";

    private const string Google = "google";
    private const string ThoughtSignature = "thought_signature";

    public static RawJson? Find(AdditionalPropertiesDictionary? properties) =>
        properties?.TryGetValue(Name, out var value) == true && value is not null
            ? JsonValues.Write(value, $"AdditionalProperties[\"{Name}\"]")
            : default(RawJson?);

    public static void Keep(RawJson extra, AIContent content) => (content.AdditionalProperties ??= [])[Name] = JsonValues.Element(extra);

    public static RawJson Write(ToolCallExtraContent extra) => JsonValues.Written(writer =>
    {
        writer.WriteStartObject();
        if (extra.Google is { } google)
        {
            writer.WriteStartObject(Google);
            if (google.ThoughtSignature is { } signature)
            {
                writer.WriteString(ThoughtSignature, signature);
            }

            WriteMembers(writer, google.AdditionalProperties);
            writer.WriteEndObject();
        }

        WriteMembers(writer, extra.AdditionalProperties);
        writer.WriteEndObject();
    });

    /// <exception cref="NotSupportedException">The JSON is not an object.</exception>
    public static ToolCallExtraContent Read(RawJson json)
    {
        var extra = new ToolCallExtraContent();
        foreach (var member in Members(json))
        {
            if (member.NameEquals(Google))
            {
                extra.Google = ReadGoogle(JsonValues.Write(member.Value, Google));
            }
            else
            {
                extra.AdditionalProperties[member.Name] = JsonValues.Write(member.Value, Name);
            }
        }

        return extra;
    }

    private static ToolCallExtraContentGoogle ReadGoogle(RawJson json)
    {
        var google = new ToolCallExtraContentGoogle();
        foreach (var member in Members(json))
        {
            if (member.NameEquals(ThoughtSignature) && member.Value.ValueKind == JsonValueKind.String)
            {
                google.ThoughtSignature = member.Value.GetString();
            }
            else
            {
                google.AdditionalProperties[member.Name] = JsonValues.Write(member.Value, Name);
            }
        }

        return google;
    }

    private static JsonElement.ObjectEnumerator Members(RawJson json) =>
        json.Kind == JsonValueKind.Object
            ? JsonValues.Element(json).EnumerateObject()
            : throw new NotSupportedException($"AdditionalProperties[\"{Name}\"] and its members must be JSON objects, as the provider sent them, but one of them is now: {json.Kind}. Keep the value unchanged, or remove it.");

    private static void WriteMembers(Utf8JsonWriter writer, JsonMembers members)
    {
        foreach (var member in members)
        {
            writer.WritePropertyName(member.Key);
            writer.WriteRawValue(member.Value.Utf8.Span);
        }
    }
}
