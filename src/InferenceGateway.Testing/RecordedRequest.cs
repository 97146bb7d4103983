using System.Diagnostics;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace InferenceGateway.Testing;

/// <summary>Represents a request that <see cref="FakeGateway"/> received, and whether the client waited for the response.</summary>
[DebuggerDisplay("{Method,nq} {RawTarget,nq}")]
public sealed partial class RecordedRequest
{
    private readonly Lazy<JsonNode?> _json;

    internal RecordedRequest(ReadOnlyMemory<byte> body)
    {
        Body = body;
        _json = new Lazy<JsonNode?>(ParseBody);
    }

    /// <summary>Gets the HTTP method, for example <c>POST</c>.</summary>
    public required string Method { get; init; }

    /// <summary>Gets the percent-decoded path without the query, for example <c>/v1/models</c>.</summary>
    public required string Path { get; init; }

    /// <summary>Gets the request target exactly as it was sent, for example <c>/v1/models?provider=openai</c>.</summary>
    public required string RawTarget { get; init; }

    /// <summary>Gets the query as it was sent, with its question mark. It is empty if there is none.</summary>
    public required string QueryString { get; init; }

    /// <summary>Gets the decoded query parameters. Their names are case-sensitive, and the values of a repeated parameter are joined by a comma.</summary>
    public required IReadOnlyDictionary<string, string> Query { get; init; }

    /// <summary>Gets the headers. Their names are case-insensitive, and the values of a repeated header are joined by a comma and a space.</summary>
    public required IReadOnlyDictionary<string, string> Headers { get; init; }

    /// <summary>Gets the id of the connection. Requests that were sent over the same connection have the same id.</summary>
    public required string ConnectionId { get; init; }

    /// <summary>Gets the body without its transfer coding. It is empty if there is none.</summary>
    public ReadOnlyMemory<byte> Body { get; }

    /// <summary>Gets the body decoded as UTF-8.</summary>
    public string BodyText => Encoding.UTF8.GetString(Body.Span);

    /// <summary>Gets the body as JSON; <see langword="null"/> if it is not JSON, or is the JSON value <c>null</c>. It is parsed once.</summary>
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
