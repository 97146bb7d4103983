using InferenceGateway.Generation.Reading;

namespace InferenceGateway.Generation.Lowering.Operations;

/// <summary>The media types that bodies are told apart by.</summary>
internal static class MediaTypes
{
    public const string Json = "application/json";
    public const string EventStream = "text/event-stream";
    public const string Multipart = "multipart/form-data";
    public const string UrlEncoded = "application/x-www-form-urlencoded";

    /// <summary>Whether it is bytes: no text, nothing structured like one, and not left open.</summary>
    public static bool IsBinary(string mediaType)
    {
        var name = mediaType.Split(';')[0].Trim().ToLowerInvariant();
        return !(name.StartsWith("text/", StringComparison.Ordinal) || name.StartsWith("*/", StringComparison.Ordinal) || name.StartsWith("multipart/", StringComparison.Ordinal)
            || name.EndsWith("json", StringComparison.Ordinal) || name.EndsWith("xml", StringComparison.Ordinal) || name == UrlEncoded);
    }

    /// <summary>The pointer of a media type's schema.</summary>
    public static string Schema(string contentPointer, string mediaType) =>
        JsonPointer.Append(JsonPointer.Append(contentPointer, mediaType), "schema");
}
