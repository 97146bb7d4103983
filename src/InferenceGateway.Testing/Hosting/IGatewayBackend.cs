namespace InferenceGateway.Testing.Hosting;

/// <summary>Answers the requests that no scripted reply answers.</summary>
internal interface IGatewayBackend : IAsyncDisposable
{
    /// <summary>Gets the refusal of a request, which takes precedence over scripts; null if the request is allowed.</summary>
    FakeReply? Refuse(RecordedRequest request);

    /// <summary>Gets the reply to a request. It is called once for each request, in the order of their arrival.</summary>
    FakeReply Answer(RecordedRequest request);
}
