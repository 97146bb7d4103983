namespace InferenceGateway.Rest;

/// <summary>The verbs by the names of the attributes; netstandard2.0 has no PATCH of its own.</summary>
internal static class RestVerbs
{
    public static HttpMethod Get => HttpMethod.Get;

    public static HttpMethod Post => HttpMethod.Post;

    public static HttpMethod Put => HttpMethod.Put;

    public static HttpMethod Patch { get; } = new("PATCH");

    public static HttpMethod Delete => HttpMethod.Delete;

    public static HttpMethod Head => HttpMethod.Head;

    public static HttpMethod Options => HttpMethod.Options;
}
