namespace InferenceGateway.Samples;

/// <summary>Rejects requests from pages of other sites, which would use the model at the expense of the operator of this application.</summary>
internal static class ForeignSites
{
    /// <summary>The hosts under which the application answers unless <c>AllowedHosts</c> is configured. Any other host is a name of another site that leads to this machine.</summary>
    public const string Hosts = "localhost;127.0.0.1;[::1]";

    /// <summary>Refuses requests that a browser sends for the page of another site: it names that site in <c>Origin</c>.</summary>
    /// <param name="context">The request.</param>
    /// <param name="next">What answers it otherwise.</param>
    /// <returns>A task that ends with the answer.</returns>
    public static Task RefuseAsync(HttpContext context, RequestDelegate next) =>
        context.Request.Headers.Origin.Count == 0 || IsOwn(context.Request.Headers.Origin.ToString(), context.Request.Host)
            ? next(context)
            : TypedResults.Problem("Only the page of this application may ask.", statusCode: StatusCodes.Status403Forbidden).ExecuteAsync(context);

    /// <summary>The scheme is left out: a reverse proxy in front of the application may have ended the encryption.</summary>
    private static bool IsOwn(string origin, HostString host) =>
        Uri.TryCreate(origin, UriKind.Absolute, out var site) && string.Equals(site.Authority, host.Value, StringComparison.OrdinalIgnoreCase);
}
