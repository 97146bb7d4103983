using InferenceGateway.Testing.Hosting;
using InferenceGateway.Testing.Images;

namespace InferenceGateway.Testing.Sandbox;

/// <summary>The default behavior of the gateway: its routes, and the model that stands in for those of the providers.</summary>
internal sealed class SandboxGateway : IGatewayBackend
{
    private readonly Authentication _authentication;
    private readonly Dictionary<(string Method, string Path), Func<RecordedRequest, FakeReply>> _routes;

    public SandboxGateway(FakeGatewayOptions options)
    {
        var images = new ImagesRoute(options.ImagesEnabled);
        var tools = new McpToolsRoute(options.McpToolsExposed);
        _authentication = new Authentication(options.RequiredApiKey);
        _routes = new Dictionary<(string, string), Func<RecordedRequest, FakeReply>>
        {
            [("GET", HealthRoute.Path)] = _ => HealthRoute.Answer(),
            [("GET", "/v1/models")] = ModelsRoute.Answer,
            [("GET", "/v1/mcp/tools")] = _ => tools.Answer(),
            [("POST", ChatRoute.Path)] = new ChatRoute(options.ChunkDelay, options.McpEnabled).Answer,
            [("POST", ResponsesRoute.Path)] = new ResponsesRoute(options.ChunkDelay).Answer,
            [("POST", MessagesRoute.Path)] = new MessagesRoute(options.ChunkDelay).Answer,
            [("POST", "/v1/images/generations")] = images.Generate,
            [("POST", "/v1/images/edits")] = images.Edit,
            [("POST", "/v1/images/variations")] = images.Vary,
            [("POST", SpeechRoute.Path)] = SpeechRoute.Answer,
            [("POST", "/v1/metrics")] = new MetricsRoute(options.MetricsPushEnabled).Answer,
        };
    }

    public FakeReply? Refuse(RecordedRequest request) => _authentication.Refuse(request);

    public FakeReply Answer(RecordedRequest request)
    {
        if (_routes.TryGetValue((request.Method, request.Path), out var route))
        {
            return route(request);
        }

        if (ProxyRoute.Serves(request.Path))
        {
            return ProxyRoute.LacksSlash(request.Path) ? Redirect(request, request.Path + "/") : ProxyRoute.Answer(request);
        }

        if (request.Method == "GET" && ImageFiles.IsOne(request.Path))
        {
            return ImageFiles.Answer(request);
        }

        // The gateway's router redirects a known route with a trailing slash. It handles a wrong method like an unknown route.
        var path = request.Path.TrimEnd('/');
        return request.Path == path + "/" && _routes.ContainsKey((request.Method, path))
            ? Redirect(request, path)
            : FakeReply.Error(404, "Requested route is not found");
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private static FakeReply Redirect(RecordedRequest request, string path) => FakeReply
        .Script(request.Method == "GET" ? 301 : 307, contentType: null)
        .WithHeader("Location", path + request.QueryString);
}
