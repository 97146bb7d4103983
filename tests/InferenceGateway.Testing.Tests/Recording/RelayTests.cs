using System.Net;
using InferenceGateway.Testing.Tests.Support;

namespace InferenceGateway.Testing.Tests.Recording;

/// <summary>A client does not notice that a recorder is between it and the real gateway.</summary>
public sealed class RelayTests : RecordingTest
{
    [Fact]
    public async Task Request_ReachesTheRealGatewayAsItWasSent()
    {
        await using var recorder = await RecordAsync();
        var client = ClientOf(recorder);
        client.DefaultRequestHeaders.Add("Authorization", "Bearer key-12345");
        client.DefaultRequestHeaders.Add("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01");
        client.DefaultRequestHeaders.Add("Accept-Encoding", "gzip");

        await client.PostAsync("/proxy/openai/a%2Fb/?q=a%20b&q=c", JsonContent("{ \"a\" : 1 }"), Token);

        var (sent, received) = (recorder.Requests.Single(), Real.Requests.Single());
        Assert.Equal("/proxy/openai/a%2Fb/?q=a%20b&q=c", received.RawTarget);
        Assert.Equal(sent.BodyText, received.BodyText);
        Assert.Equal("Bearer key-12345", received.Headers["Authorization"]);
        Assert.Equal("00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01", received.Headers["traceparent"]);
        Assert.Equal("application/json; charset=utf-8", received.Headers["Content-Type"]);
        Assert.False(received.Headers.ContainsKey("Accept-Encoding"));
    }

    [Theory]
    [InlineData("/v1")]
    [InlineData("/v1/")]
    [InlineData("")]
    public async Task GatewayUrl_WithOrWithoutVersion_LeadsToTheSamePaths(string path)
    {
        await using var recorder = await FakeGateway.RecordAsync(new Uri(Real.BaseUrl, path), RecordingPath, cancellationToken: Token);
        var client = ClientOf(recorder);

        Assert.True((await client.GetAsync("/health", Token)).IsSuccessStatusCode);
        Assert.True((await client.GetAsync("/v1/models", Token)).IsSuccessStatusCode);
    }

    [Fact]
    public async Task Stream_OfTheRealGateway_ArrivesPieceByPieceAndUnchanged()
    {
        var gate = new TaskCompletionSource();
        Real.Enqueue(FakeReply.Script().Write(": first\n\nda").WaitFor(gate.Task).Write("ta: {}\r\n\r\ndata:[DONE]\n\n"));
        await using var recorder = await RecordAsync();
        using var client = await RawClient.ConnectAsync(recorder, Token);

        await client.GetAsync("/v1/models", Token);
        var start = await client.ReadUntilAsync(": first\n\nda\r\n", Token);
        gate.SetResult();
        var end = await client.ReadUntilAsync("\r\n0\r\n\r\n", Token);

        Assert.StartsWith("HTTP/1.1 200 OK\r\n", start, StringComparison.Ordinal);
        Assert.Contains("ta: {}\r\n\r\ndata:[DONE]\n\n\r\n", end, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Headers_OfAStreamWithoutEvents_ArriveBeforeTheFirstEvent()
    {
        var gate = new TaskCompletionSource();
        Real.Enqueue(FakeReply.Script().WaitFor(gate.Task).Done());
        await using var recorder = await RecordAsync();

        using var request = new HttpRequestMessage(HttpMethod.Get, "/v1/models");
        using var response = await ClientOf(recorder).SendAsync(request, HttpCompletionOption.ResponseHeadersRead, Token);
        gate.SetResult();

        Assert.Equal("data: [DONE]\n\n", await response.Content.ReadAsStringAsync(Token));
    }

    [Fact]
    public async Task Error_OfTheRealGateway_HasItsStatusAndHeaders()
    {
        Real.Enqueue(FakeReply.Error(429, "slow down").WithHeader("Retry-After", "3").WithHeader("x-ratelimit-remaining-tokens", "0"));
        await using var recorder = await RecordAsync();

        var response = await ChatAsync(ClientOf(recorder), Question("Hi"));

        Assert.Equal(HttpStatusCode.TooManyRequests, response.StatusCode);
        Assert.Equal("3", response.Headers.GetValues("Retry-After").Single());
        Assert.Equal("0", response.Headers.GetValues("x-ratelimit-remaining-tokens").Single());
        Assert.Equal("""{"error":"slow down"}""", await response.Content.ReadAsStringAsync(Token));
    }

    [Fact]
    public async Task Headers_OutsideAscii_AreForwardedAndReplayed()
    {
        Real.Enqueue(FakeReply.RawHttp("HTTP/1.1 200 OK\r\nX-Name: caf\u00e9\r\nContent-Length: 2\r\n\r\n{}"));
        await using var recorder = await RecordAsync();
        Assert.Contains("X-Name: caf\u00e9\r\n", await SendAsync(recorder), StringComparison.Ordinal);
        Assert.Equal("\u00fc", Real.Requests.Single().Headers["X-City"]);

        await recorder.DisposeAsync();
        await using var replay = await ReplayAsync();
        Assert.Contains("X-Name: caf\u00e9\r\n", await SendAsync(replay), StringComparison.Ordinal);

        static async Task<string> SendAsync(FakeGateway gateway)
        {
            using var client = await RawClient.ConnectAsync(gateway, Token);
            await client.SendAsync("GET /v1/models HTTP/1.1\r\nHost: g\r\nX-City: \u00fc\r\n\r\n", Token);
            return await client.ReadUntilAsync("{}", Token);
        }
    }

    [Fact]
    public async Task Redirect_OfTheRealGateway_IsNotFollowed()
    {
        await using var recorder = await RecordAsync();

        var response = await ClientOf(recorder).GetAsync("/v1/models/", Token);

        Assert.Equal(HttpStatusCode.MovedPermanently, response.StatusCode);
        Assert.Equal("/v1/models", response.Headers.Location?.ToString());
    }

    [Fact]
    public async Task RealGateway_ThatCannotBeReached_IsNamedAndNotRecorded()
    {
        await using var recorder = await RecordAsync();
        await Real.DisposeAsync();

        var response = await ChatAsync(ClientOf(recorder), Question("Hi"));

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains($"127.0.0.1:{Real.BaseUrl.Port}", await response.Content.ReadAsStringAsync(Token), StringComparison.Ordinal);
        Assert.False(File.Exists(RecordingPath));
    }

    [Theory]
    [InlineData("ftp://gateway/v1")]
    [InlineData("/v1")]
    public async Task GatewayUrl_OfAnotherKind_Throws(string url) =>
        await Assert.ThrowsAsync<ArgumentException>(() => FakeGateway.RecordAsync(new Uri(url, UriKind.RelativeOrAbsolute), RecordingPath, cancellationToken: Token));
}
