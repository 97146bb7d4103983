namespace InferenceGateway.Samples.Web;

/// <summary>Tells browsers to load nothing from elsewhere, whatever a model writes, and not to show the page inside another one.</summary>
internal static class SecurityHeaders
{
    private const string Policy =
        "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

    /// <summary>Adds the headers to a response.</summary>
    /// <param name="context">The request and its response.</param>
    /// <param name="next">The rest of the application.</param>
    /// <returns>A task that completes with the response.</returns>
    public static Task AddAsync(HttpContext context, RequestDelegate next)
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        return next(context);
    }
}
