namespace InferenceGateway.Http;

/// <summary>A request as the SDK makes them: what travels with it stands in fields, where others need a table of options each.</summary>
internal sealed class GatewayRequest(HttpMethod method, Uri? target) : HttpRequestMessage(method, target)
{
    public string? Operation { get; set; }

    public RequestOptions? CallOptions { get; set; }

    public RequestProgress? Progress { get; set; }

    /// <summary>The body in JSON, from which each attempt makes its content; null where the body is a content.</summary>
    public byte[]? Json { get; set; }
}
