using InferenceGateway.Generation.Reading;
using Newtonsoft.Json.Linq;

namespace InferenceGateway.Generation.Lowering.Operations;

/// <summary>The path of the server that serves an operation: its own, its path's, or the document's first.</summary>
internal static class ServerPath
{
    public static string Of(JObject operation, JObject item, JObject document)
    {
        var servers = operation.List("servers") ?? item.List("servers") ?? document.List("servers");
        var url = (servers?.FirstOrDefault() as JObject)?.Text("url") ?? "/";
        // By hand, since a host may hold variables, which no Uri takes.
        var host = url.IndexOf("://", StringComparison.Ordinal);
        if (host >= 0)
        {
            var path = url.IndexOf('/', host + 3);
            url = path < 0 ? "" : url[path..];
        }

        url = url.Split('?', '#')[0].Trim('/');
        return url.Length == 0 ? "" : "/" + url;
    }
}
