namespace InferenceGateway.Http.Body;

/// <summary>Whether the body of a request can be sent again, with the same bytes.</summary>
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

        // Content of the caller's own making may give its bytes only once.
        _ => false,
    };

    /// <summary>StreamContent goes back to where it began, if its stream can; it gives that stream without reading it.</summary>
    private static bool CanSeek(StreamContent content)
    {
        var stream = content.ReadAsStreamAsync();
        return stream.Status == TaskStatus.RanToCompletion && stream.Result.CanSeek;
    }
}
