using System.Diagnostics;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace InferenceGateway.Testing;

/// <summary>A request as <see cref="FakeGateway"/> received it, and whether its client waited for the answer.</summary>
[DebuggerDisplay("{Method,nq} {RawTarget,nq}")]
public sealed partial class RecordedRequest
{
    private readonly Lazy<JsonNode?> _json;

    internal RecordedRequest(ReadOnlyMemory<byte> body)
    {
        Body = body;
        _json = new Lazy<JsonNode?>(ParseBody);
    }

    /// <summary>The method, for instance <c>POST</c>.</summary>
    public required string Method { get; init; }

    /// <summary>The path without query, percent-decoded as a server sees it, for instance <c>/v1/models</c>.</summary>
    public required string Path { get; init; }

    /// <summary>The request target exactly as it was sent, for instance <c>/v1/models?provider=openai</c>.</summary>
    public required string RawTarget { get; init; }

    /// <summary>The query as it was sent, with its question mark; empty if there was none.</summary>
    public required string QueryString { get; init; }

    /// <summary>The decoded query parameters, names as sent; the values of a repeated one are joined by a comma.</summary>
    public required IReadOnlyDictionary<string, string> Query { get; init; }

    /// <summary>The headers, names in any case; the values of a repeated one are joined by a comma and a space.</summary>
    public required IReadOnlyDictionary<string, string> Headers { get; init; }

    /// <summary>Names the connection: equal for requests that came over the same one.</summary>
    public required string ConnectionId { get; init; }

    /// <summary>The body, its transfer coding removed; empty if there was none.</summary>
    public ReadOnlyMemory<byte> Body { get; }

    /// <summary>The body read as UTF-8.</summary>
    public string BodyText => Encoding.UTF8.GetString(Body.Span);

    /// <summary>The body as JSON; <see langword="null"/> if it is not JSON, or is the JSON <c>null</c>. Parsed once.</summary>
    public JsonNode? Json => _json.Value;

    private JsonNode? ParseBody()
    {
        try
        {
            return JsonNode.Parse(Body.Span);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
