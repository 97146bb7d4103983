namespace InferenceGateway.Http;

/// <summary>Contains what the handlers know about a call. It is stored in the options of the request, and the copies that the attempts send share it.</summary>
internal sealed class CallContext(ApiOperation? operation, RequestOptions? options)
{
    public string? Operation => operation?.Name;

    public AnswerBody Answer => operation?.Answer ?? AnswerBody.Raw;

    public RequestOptions? Options => options;

    /// <summary>Gets or sets the number of times that the request has been sent.</summary>
    public int Attempts { get; set; }

    /// <summary>Gets a value indicating whether an attempt has begun to send the body.</summary>
    public bool IsBodyRead { get; private set; }

    /// <summary>Gets a value indicating whether the last attempt is sending the body, or failed while sending it.</summary>
    public bool IsSendingBody { get; private set; }

    public void BeginBody() => (IsBodyRead, IsSendingBody) = (true, true);

    public void EndBody() => IsSendingBody = false;
}
