using System.Net;
using InferenceGateway.Http;
using InferenceGateway.Tests.Faults;

namespace InferenceGateway.Tests.Http.Body;

/// <summary>Damaged data under a caller's handler that decompresses. The framework's own exception once came through.</summary>
public sealed class DecompressionTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static TheoryData<string> Calls => [.. FaultCall.All.Select(call => call.Name)];

    [Theory]
    [MemberData(nameof(Calls))]
    public async Task Answer_Compressed_IsRead(string name)
    {
        var call = FaultCall.Named(name);

        Assert.Equal("ab", await TextAsync(call, HttpFaults.Gzip(call.Body())));
    }

    [Theory]
    [MemberData(nameof(Calls))]
    public async Task Answer_WithDamagedData_IsAProtocolError(string name)
    {
        var call = FaultCall.Named(name);
        var zip = HttpFaults.Gzip(call.Body());

        var error = await Assert.ThrowsAsync<GatewayProtocolException>(() => TextAsync(call, zip[..12] + new string('\xff', 20) + zip[32..]));

        Assert.StartsWith($"{call.Operation} failed: the compressed data of the answer is damaged", error.Message, StringComparison.Ordinal);
        Assert.IsType<InvalidDataException>(error.InnerException);
    }

    [Theory]
    [MemberData(nameof(Calls))]
    public async Task Answer_Truncated_IsAnError(string name)
    {
        var call = FaultCall.Named(name);
        var zip = HttpFaults.Gzip(call.Body());

        Assert.IsAssignableFrom<InferenceGatewayException>(await Record.ExceptionAsync(() => TextAsync(call, zip[..(zip.Length / 2)])));
    }

    [Fact]
    public async Task Error_WithDamagedData_IsStillTheError()
    {
        var error = await Assert.ThrowsAsync<GatewayServerException>(() => TextAsync(FaultCall.Named("chat"), HttpFaults.Gzip("""{"error":"x"}""")[..12] + "\xff\xff\xff\xff\xff\xff", "500 Oops"));

        Assert.Equal(HttpStatusCode.InternalServerError, error.StatusCode);
    }

    private static async Task<string> TextAsync(FaultCall call, string body, string status = "200 OK")
    {
        await using var server = new FaultServer { Script = connection => connection.AnswerAsync(body, status, headers: "Content-Encoding: gzip\r\n") };
        using var http = new HttpClient(new HttpClientHandler { AutomaticDecompression = DecompressionMethods.GZip });
        using var client = new InferenceGatewayClient(new InferenceGatewayClientOptions { BaseUrl = server.Address, MaxRetries = 0 }, http);
        var text = "";
        await call.CallAsync(client, piece => text += piece, null, Token);
        return text;
    }
}
