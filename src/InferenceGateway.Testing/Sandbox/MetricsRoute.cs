using System.IO.Compression;
using InferenceGateway.Testing.Metrics;

namespace InferenceGateway.Testing.Sandbox;

/// <summary>POST /v1/metrics. It accepts OTLP as protobuf or JSON, optionally compressed, and discards the metrics.</summary>
internal sealed class MetricsRoute(bool isEnabled)
{
    private const string Protobuf = "application/x-protobuf";
    private const string Json = "application/json";
    private const int Limit = 4 << 20;

    public FakeReply Answer(RecordedRequest request)
    {
        if (!isEnabled)
        {
            return FakeReply.Error(403, "Metrics push is not enabled");
        }

        var type = (request.Headers.GetValueOrDefault("Content-Type") ?? "").Split(' ', ';')[0];
        if (type is not (Protobuf or Json))
        {
            return FakeReply.Error(415, "Content-Type must be application/x-protobuf or application/json");
        }

        if (Decode(request, out var body) is { } refusal)
        {
            return refusal;
        }

        return (type, type == Protobuf ? OtlpPayload.IsProtobuf(body) : OtlpPayload.IsJson(body)) switch
        {
            (_, false) => FakeReply.Error(400, "Failed to decode OTLP payload"),
            (Protobuf, _) => FakeReply.Script(200, Protobuf),
            _ => FakeReply.Json("{}"),
        };
    }

    /// <summary>Decompresses the body if needed. Returns an error if that is not possible.</summary>
    private static FakeReply? Decode(RecordedRequest request, out byte[] body)
    {
        body = request.Body.ToArray();
        if (request.Headers.GetValueOrDefault("Content-Encoding") == "gzip" && !TryDecompress(ref body))
        {
            return FakeReply.Error(400, "Invalid gzip payload");
        }

        return body.Length > Limit ? FakeReply.Error(413, "Payload exceeds 4 MiB limit") : null;
    }

    // Decompresses no more than is needed to detect that the body is too large.
    private static bool TryDecompress(ref byte[] body)
    {
        try
        {
            using var gzip = new GZipStream(new MemoryStream(body), CompressionMode.Decompress);
            var buffer = new byte[Limit + 1];
            var count = gzip.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false);
            var isGzip = body is [0x1F, 0x8B, ..];
            body = buffer[..count];
            return isGzip;
        }
        catch (InvalidDataException)
        {
            return false;
        }
    }
}
