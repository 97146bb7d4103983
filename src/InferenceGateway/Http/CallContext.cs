namespace InferenceGateway.Http;

/// <summary>What the handlers know about a call. It travels in the options of its request, and the copies that single attempts send share it.</summary>
internal sealed class CallContext(ApiOperation? operation, RequestOptions? options)
{
    public string? Operation => operation?.Name;

    public AnswerBody Answer => operation?.Answer ?? AnswerBody.Raw;

    public RequestOptions? Options => options;

    /// <summary>How often the request was sent up to now.</summary>
    public int Attempts { get; set; }

    /// <summary>Whether an attempt has begun to send the body.</summary>
    public bool IsBodyRead { get; private set; }

    /// <summary>Whether the last attempt is in the middle of sending the body, or broke there.</summary>
    public bool IsSendingBody { get; private set; }

    public void BeginBody() => (IsBodyRead, IsSendingBody) = (true, true);

    public void EndBody() => IsSendingBody = false;
}
