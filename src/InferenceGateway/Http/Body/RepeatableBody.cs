namespace InferenceGateway.Http.Body;

/// <summary>Determines whether the body of a request can be sent again with the same bytes.</summary>
internal static class RepeatableBody
{
    public static bool Check(HttpRequestMessage request) => request.Call()?.IsBodyRead != true || Check(request.Content);

    private static bool Check(HttpContent? content) => content switch
    {
        null or ByteArrayContent => true,
        ReadOnlyMemoryContent => true,
        BorrowedContent borrowed => Check(borrowed.Content),
        MultipartContent parts => parts.All(Check),
        StreamContent stream => CanSeek(stream),

        // A content class of the caller may be able to provide its bytes only once.
        _ => false,
    };

    /// <summary>Determines whether the stream can seek. StreamContent then returns to its start; it returns the stream here without reading it.</summary>
    private static bool CanSeek(StreamContent content)
    {
        var stream = content.ReadAsStreamAsync();
        return stream.Status == TaskStatus.RanToCompletion && stream.Result.CanSeek;
    }
}
