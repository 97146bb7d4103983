using System.Text;
using System.Text.Json.Nodes;
using InferenceGateway.Testing.Wire;

namespace InferenceGateway.Testing.Proxy;

/// <summary>
/// A request as a provider receives it from the gateway: without the caller's API key, and, unless it is streamed, with the
/// content type that the gateway sets.
/// </summary>
internal sealed class ProxyEcho(RecordedRequest request, string provider, string path, bool isStream)
{
    private static readonly UTF8Encoding s_strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private static readonly string[] s_hops = ["Authorization", "Connection", "Host", "Keep-Alive", "Transfer-Encoding"];

    public JsonObject Whole()
    {
        var echo = Target();
        foreach (var part in new[] { Headers(), Body() })
        {
            foreach (var (name, value) in part.ToArray())
            {
                part.Remove(name);
                echo[name] = value;
            }
        }

        return echo;
    }

    /// <summary>Creates the same content as three events.</summary>
    public IEnumerable<ServerEvent> Events() =>
        new[] { Target(), Headers(), Body() }.Select(part => new ServerEvent(Name: null, part.ToWireJson()));

    private static JsonObject ToObject(IEnumerable<KeyValuePair<string, string>> pairs) => new(pairs
        .OrderBy(pair => pair.Key, StringComparer.OrdinalIgnoreCase)
        .Select(pair => KeyValuePair.Create(pair.Key, (JsonNode?)JsonValue.Create(pair.Value))));

    private JsonObject Target() => new()
    {
        ["provider"] = provider,
        ["method"] = request.Method,
        ["path"] = path,
        ["query"] = ToObject(request.Query),
    };

    private JsonObject Headers()
    {
        var headers = request.Headers
            .Where(header => !s_hops.Contains(header.Key, StringComparer.OrdinalIgnoreCase))
            .ToDictionary(StringComparer.OrdinalIgnoreCase);
        if (!isStream)
        {
            headers["Content-Type"] = "application/json";
            headers["Accept"] = "application/json";
        }

        return new JsonObject { ["headers"] = ToObject(headers) };
    }

    // JSON is included unchanged, other text as a string, and bytes that are not text as base64.
    private JsonObject Body()
    {
        if (request.Body.IsEmpty)
        {
            return new JsonObject { ["body"] = null };
        }

        if (JsonBody.TryParse(request, out var json))
        {
            return new JsonObject { ["body"] = JsonNode.Parse(json.GetRawText()) };
        }

        try
        {
            return new JsonObject { ["body"] = s_strict.GetString(request.Body.Span) };
        }
        catch (DecoderFallbackException)
        {
            return new JsonObject { ["body_base64"] = Convert.ToBase64String(request.Body.Span) };
        }
    }
}
