using System.IO.Compression;
using InferenceGateway.Testing.Tests.Support;

namespace InferenceGateway.Testing.Tests.Sandbox;

public sealed class MetricsRouteTests : GatewayTest
{
    private const string Protobuf = "application/x-protobuf";

    // resource_metrics { schema_url: "a" }
    private static readonly byte[] s_metrics = [0x0A, 0x03, 0x1A, 0x01, (byte)'a'];

    [Fact]
    public async Task Metrics_AsProtobuf_AreTaken()
    {
        var response = await PushAsync(s_metrics, Protobuf);
        Assert.Equal(200, (int)response.StatusCode);
        Assert.Equal(Protobuf, response.Content.Headers.ContentType?.ToString());
        Assert.Empty(await response.Content.ReadAsByteArrayAsync(Token));
    }

    [Theory]
    [InlineData("application/json")]
    [InlineData("application/json; charset=utf-8")]
    public async Task Metrics_AsJson_AreTaken(string type)
    {
        var response = await PushAsync("""{"resourceMetrics":[{}]}"""u8.ToArray(), type);
        Assert.Equal(200, (int)response.StatusCode);
        Assert.Equal("{}", await response.Content.ReadAsStringAsync(Token));
    }

    [Fact]
    public async Task Metrics_Compressed_AreTaken() =>
        Assert.Equal(200, (int)(await PushAsync(Compress(s_metrics), Protobuf, "gzip")).StatusCode);

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/protobuf")]
    public async Task Metrics_OfAnotherType_AreRefused(string type) => await AssertErrorAsync(
        await PushAsync([], type), 415, "Content-Type must be application/x-protobuf or application/json");

    [Theory]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("{\"metrics\":[]}")]
    [InlineData("{\"resourceMetrics\":[1]}")]
    public async Task Metrics_WithFaultyJson_AreRefused(string json) => await AssertErrorAsync(
        await PushAsync(System.Text.Encoding.UTF8.GetBytes(json), "application/json"), 400, "Failed to decode OTLP payload");

    [Theory]
    [InlineData(new byte[] { 0x0A, 0x05, 0x1A })]
    [InlineData(new byte[] { 0x0A, 0x02, 0x1A, 0x09 })]
    [InlineData(new byte[] { 0xFF })]
    [InlineData(new byte[] { 0x07 })]
    public async Task Metrics_WithFaultyProtobuf_AreRefused(byte[] body) =>
        await AssertErrorAsync(await PushAsync(body, Protobuf), 400, "Failed to decode OTLP payload");

    [Fact]
    public async Task Metrics_NotCompressedAsSaid_AreRefused() =>
        await AssertErrorAsync(await PushAsync(s_metrics, Protobuf, "gzip"), 400, "Invalid gzip payload");

    [Theory]
    [InlineData(0, 200)]
    [InlineData(1, 413)]
    public async Task Metrics_AboveTheLimit_AreRefusedAlsoCompressed(int more, int status)
    {
        // An unknown field fills the payload up to its limit.
        var body = new byte[(4 << 20) + more];
        byte[] head = [0x7A, .. Varint(body.Length - 5)];
        head.CopyTo(body, 0);
        Assert.Equal(5, head.Length);
        Assert.Equal(status, (int)(await PushAsync(body, Protobuf)).StatusCode);
        Assert.Equal(status, (int)(await PushAsync(Compress(body), Protobuf, "gzip")).StatusCode);
    }

    private static IEnumerable<byte> Varint(int value)
    {
        for (; value > 0x7F; value >>= 7)
        {
            yield return (byte)(value | 0x80);
        }

        yield return (byte)value;
    }

    private static byte[] Compress(byte[] body)
    {
        using var stream = new MemoryStream();
        using (var gzip = new GZipStream(stream, CompressionLevel.Fastest))
        {
            gzip.Write(body);
        }

        return stream.ToArray();
    }

    private async Task<HttpResponseMessage> PushAsync(byte[] body, string type, string? encoding = null)
    {
        using var content = new ByteArrayContent(body);
        content.Headers.TryAddWithoutValidation("Content-Type", type);
        if (encoding is not null)
        {
            content.Headers.ContentEncoding.Add(encoding);
        }

        return await Http.PostAsync("/v1/metrics", content, Token);
    }
}
