using System.IO.Compression;
using System.Net.Http.Headers;
using InferenceGateway.Http;
using InferenceGateway.Testing;
using InferenceGateway.Tests.Client;
using InferenceGateway.Tests.Http;
using Microsoft.Extensions.Time.Testing;

namespace InferenceGateway.Tests.Metrics;

public sealed class PushMetricsTests : ClientTest
{
    // One ResourceMetrics without a member.
    private static readonly byte[] Protobuf = [0x0A, 0x00];

    private static readonly RawJson Json = RawJson.Parse("""{"resourceMetrics":[ {"scopeMetrics":[]} ]}""");

    [Fact]
    public async Task Push_OfProtobuf_SendsItsBytes()
    {
        await Client().PushMetricsAsync(Protobuf, cancellationToken: Token);

        Assert.Equal("POST /v1/metrics", $"{Request.Method} {Request.RawTarget}");
        Assert.Equal("application/x-protobuf", Request.Headers["Content-Type"]);
        Assert.Equal(Protobuf, Request.Body.ToArray());
    }

    // Refit disposed it.
    [Fact]
    public async Task Content_OfTheCaller_CanBePushedOnceMore()
    {
        Gateway.Enqueue(FakeReply.Error(503, "busy"));
        using var content = new ByteArrayContent(Protobuf) { Headers = { ContentType = new MediaTypeHeaderValue("application/x-protobuf") } };

        await Assert.ThrowsAsync<GatewayServerException>(() => Client().PushMetricsAsync(content, null, Token));
        (await Client().PushMetricsAsync(content, null, Token)).Dispose();

        Assert.All(Gateway.Requests, request => Assert.Equal(Protobuf, request.Body.ToArray()));
    }

    // It had no limit on pauses.
    [Fact]
    public async Task Push_WhoseAnswerPauses_IsATimeoutForWhoeverReads()
    {
        var clock = new FakeTimeProvider();
        using var pauses = new BodyPauseHandler("{".Length);
        Gateway.Enqueue(FakeReply.Script(200, "application/json").Write("{").Hang());
        using var content = new ByteArrayContent(Protobuf);
        using var response = await Client(o => (o.TimeProvider, o.Handler) = (clock, pauses)).PushMetricsAsync(content, new RequestOptions { IdleTimeout = TimeSpan.FromSeconds(9) }, Token);
        var reading = response.Content.ReadAsStringAsync(Token);
        await pauses.Paused;
        clock.Advance(TimeSpan.FromSeconds(9));

        var exception = await Assert.ThrowsAsync<GatewayTimeoutException>(() => reading);

        Assert.Equal(("IdleTimeout", TimeSpan.FromSeconds(9), "PushMetrics"), (exception.Setting, exception.Timeout, exception.Operation));
    }

    [Fact]
    public async Task Push_OfAPartOfABuffer_SendsThatPart()
    {
        await Client().PushMetricsAsync(new byte[] { 9, 0x0A, 0x00, 9 }.AsMemory(1, 2), cancellationToken: Token);

        Assert.Equal(Protobuf, Request.Body.ToArray());
    }

    [Fact]
    public async Task Push_OfJson_SendsItsText()
    {
        await Client().PushMetricsAsync(Json, cancellationToken: Token);

        Assert.Equal("application/json", Request.Headers["Content-Type"]);
        Assert.Equal("""{"resourceMetrics":[ {"scopeMetrics":[]} ]}""", Request.BodyText);
    }

    [Fact]
    public async Task Push_OfCompressedContent_SendsItAsItIsAndGivesTheAnswer()
    {
        using var memory = new MemoryStream();
        using (var gzip = new GZipStream(memory, CompressionLevel.Fastest, leaveOpen: true))
        {
            await gzip.WriteAsync(Json.Utf8, Token);
        }

        using var content = new ByteArrayContent(memory.ToArray());
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        content.Headers.ContentEncoding.Add("gzip");
        using var response = await Client().PushMetricsAsync(content, cancellationToken: Token);

        Assert.Equal("gzip", Request.Headers["Content-Encoding"]);
        Assert.Equal(memory.ToArray(), Request.Body.ToArray());
        Assert.Equal("{}", await response.Content.ReadAsStringAsync(Token));
    }

    [Fact]
    public async Task Push_NotEnabled_SaysHowToEnableIt()
    {
        await using var deaf = await FakeGateway.StartAsync(new FakeGatewayOptions { MetricsPushEnabled = false }, Token);

        var exception = await Assert.ThrowsAsync<GatewayPermissionException>(() => Client(o => o.BaseUrl = deaf.BaseUrl).PushMetricsAsync(Protobuf, cancellationToken: Token));

        Assert.Equal("PushMetrics failed: 403 Forbidden: Metrics push is not enabled. Set TELEMETRY_ENABLED and TELEMETRY_METRICS_PUSH_ENABLED in the gateway's environment.", exception.Message);
    }

    [Fact]
    public async Task Push_OfSomethingElse_IsRefusedByTheGateway()
    {
        using var text = new StringContent("up 1");

        var media = await Assert.ThrowsAsync<GatewayBadRequestException>(() => Client().PushMetricsAsync(text, cancellationToken: Token));
        var json = await Assert.ThrowsAsync<GatewayBadRequestException>(() => Client().PushMetricsAsync(RawJson.Parse("[]"), cancellationToken: Token));

        Assert.Equal(415, (int)media.StatusCode);
        Assert.Equal("Content-Type must be application/x-protobuf or application/json", media.ErrorMessage);
        Assert.Equal(400, (int)json.StatusCode);
        Assert.Equal("Failed to decode OTLP payload", json.ErrorMessage);
    }

    [Fact]
    public async Task Push_OfTooMuch_IsRefusedByTheGateway()
    {
        var exception = await Assert.ThrowsAsync<GatewayBadRequestException>(() => Client().PushMetricsAsync(new byte[(4 << 20) + 1], cancellationToken: Token));

        Assert.Equal(413, (int)exception.StatusCode);
        Assert.Equal("Payload exceeds 4 MiB limit", exception.ErrorMessage);
    }

    [Fact]
    public async Task Push_OfNothing_IsRefusedAtTheCall()
    {
        await Assert.ThrowsAsync<ArgumentNullException>("content", () => Client().PushMetricsAsync((HttpContent)null!, cancellationToken: Token));

        Assert.Empty(Gateway.Requests);
    }
}
