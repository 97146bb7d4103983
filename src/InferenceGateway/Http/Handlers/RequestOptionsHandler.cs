namespace InferenceGateway.Http.Handlers;

/// <summary>Applies the <see cref="RequestOptions"/> of a call to its request.</summary>
internal sealed class RequestOptionsHandler : DelegatingHandler
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (request.BeginCall().Options is { } options)
        {
            Apply(request, options);
        }

        return base.SendAsync(request, cancellationToken);
    }

    private static void Apply(HttpRequestMessage request, RequestOptions options)
    {
        // The gateway treats any value as true, even "false".
        if (options.McpBypass == true)
        {
            Set(request, "X-MCP-Bypass", "true");
        }

        foreach (var header in options.Headers ?? Nothing)
        {
            Set(request, header.Key, header.Value);
        }

        foreach (var member in options.ExtraQuery ?? Nothing)
        {
            var address = request.RequestUri!.AbsoluteUri;
            var mark = request.RequestUri.Query.Length == 0 ? '?' : '&';
            request.RequestUri = new Uri($"{address}{mark}{Uri.EscapeDataString(member.Key)}={Uri.EscapeDataString(member.Value)}");
        }
    }

    private static Dictionary<string, string> Nothing { get; } = [];

    private static void Set(HttpRequestMessage request, string name, string value)
    {
        request.Headers.Remove(name);
        request.Headers.TryAddWithoutValidation(name, value);
    }
}
