namespace InferenceGateway.Testing.Speech;

/// <summary>The formats of audio: their media types, and the bytes that files of each begin with.</summary>
internal static class SpeechFormat
{
    public const string Default = "mp3";
    public const string Wav = "wav";
    public const string Pcm = "pcm";

    /// <summary>Gets the media type of a format.</summary>
    /// <param name="format">The format; null for the default.</param>
    public static string MediaType(string? format) => (format ?? Default) switch
    {
        "mp3" => "audio/mpeg",
        "opus" => "audio/ogg",
        "aac" => "audio/aac",
        "flac" => "audio/flac",
        Wav => "audio/wav",
        Pcm => "audio/pcm",
        _ => "application/octet-stream",
    };

    /// <summary>Gets the bytes by which programs recognise a format.</summary>
    public static ReadOnlySpan<byte> Signature(string format) => format switch
    {
        "mp3" => "ID3"u8,
        "opus" => "OggS"u8,
        "aac" => [0xFF, 0xF1],
        "flac" => "fLaC"u8,
        _ => [],
    };
}
