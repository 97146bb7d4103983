using InferenceGateway.Generation.Reading;

namespace InferenceGateway.Generation.Lowering.Operations;

/// <summary>The media types that bodies are told apart by.</summary>
internal static class MediaTypes
{
    public const string Json = "application/json";
    public const string EventStream = "text/event-stream";
    public const string Multipart = "multipart/form-data";
    public const string UrlEncoded = "application/x-www-form-urlencoded";

    /// <summary>The pointer of a media type's schema.</summary>
    public static string Schema(string contentPointer, string mediaType) =>
        JsonPointer.Append(JsonPointer.Append(contentPointer, mediaType), "schema");
}
