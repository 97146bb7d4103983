namespace InferenceGateway.Extensions.AI;

/// <summary>Converts between formats of audio, as the API names them, and media types.</summary>
internal static class SpeechMediaType
{
    private const string Default = "audio/mpeg";

    /// <summary>Gets the format of an option that is a format or a media type; null if it is not set.</summary>
    public static string? FormatOf(string? option) => option?.ToLowerInvariant() switch
    {
        null or "" => null,
        "audio/mpeg" or "audio/mp3" => "mp3",
        "audio/ogg" or "audio/opus" => "opus",
        "audio/aac" => "aac",
        "audio/flac" => "flac",
        "audio/wav" or "audio/x-wav" => "wav",
        "audio/pcm" or "audio/l16" => "pcm",
        _ => option,
    };

    /// <summary>Gets the media type of an answer. Its parameters, such as a sample rate, are kept.</summary>
    public static string Of(BinaryAnswer answer) =>
        answer.ContentType?.StartsWith("audio/", StringComparison.OrdinalIgnoreCase) == true ? answer.ContentType : Default;
}
