using System.Diagnostics;
using System.Text.Json;
using InferenceGateway.Api;
using InferenceGateway.Json;

namespace InferenceGateway;

/// <summary>Represents the JSON response of a provider's own API, received through the gateway's proxy.</summary>
[DebuggerDisplay("{Json}")]
public sealed class ProxyResponse : IRootAnswer
{
    private ProxyResponse(RawJson json) => Json = json;

    /// <summary>Gets the exact JSON of the response. It is parsed only when you ask for its content.</summary>
    public RawJson Json { get; }

    /// <summary>Gets the status, the headers and the request id of the response. Unlike the operations below <c>/v1</c>, the proxy keeps the provider's headers, such as those about rate limits.</summary>
    public ResponseInfo? Http { get; private set; }

    ResponseInfo? IRootAnswer.Http
    {
        set => Http = value;
    }

    internal readonly struct Codec : IJsonCodec<ProxyResponse>
    {
        public ProxyResponse Read(ref JsonCursor cursor) => new(cursor.ReadRaw());

        public void Write(Utf8JsonWriter writer, ProxyResponse value) => value.Json.Write(writer);
    }
}
