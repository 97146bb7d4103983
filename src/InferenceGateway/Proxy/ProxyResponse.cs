using System.Diagnostics;
using System.Text.Json;
using InferenceGateway.Api;
using InferenceGateway.Json;

namespace InferenceGateway;

/// <summary>A provider's JSON, as it came through the gateway's proxy.</summary>
[DebuggerDisplay("{Json}")]
public sealed class ProxyResponse : IRootAnswer
{
    private ProxyResponse(RawJson json) => Json = json;

    /// <summary>The exact JSON of the answer, not parsed until asked.</summary>
    public RawJson Json { get; }

    /// <summary>What came beside the JSON. The proxy keeps the provider's headers, such as rate limits and request ids, which <c>/v1</c> drops.</summary>
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
