namespace InferenceGateway.Testing.Chat;

/// <summary>A completion as the request asks for it: whole, or as a stream.</summary>
internal static class CompletionReply
{
    public static FakeReply Create(ChatRequest request, string text, string finishReason, TimeSpan chunkDelay)
    {
        var body = new CompletionBody(request, text, finishReason);
        return request.IsStream ? Stream(body, chunkDelay) : FakeReply.Json(body.Whole());
    }

    private static FakeReply Stream(CompletionBody body, TimeSpan chunkDelay)
    {
        if (chunkDelay == TimeSpan.Zero)
        {
            return FakeReply.Events(body.Chunks(), done: true);
        }

        // The first chunk brings the headers, as the gateway has it.
        var reply = FakeReply.Events(body.Chunks().Take(1), done: false).StartAfter(chunkDelay);
        return body.Chunks().Skip(1).Aggregate(reply, (sent, chunk) => sent.Delay(chunkDelay).Event(chunk)).Done();
    }
}
