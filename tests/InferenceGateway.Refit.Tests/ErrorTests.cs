using System.Net;
using System.Net.Sockets;
using InferenceGateway.Models;
using InferenceGateway.Testing;
using Refit;

namespace InferenceGateway.Refit.Tests;

/// <summary>Failures are the SDK's exceptions, with the operation that failed.</summary>
public sealed class ErrorTests : RefitTest
{
    public static TheoryData<RefitWay, string> JsonMethods => OperationTests.JsonMethods;

    public static TheoryData<RefitWay, string> RawMethods => OperationTests.RawMethods;

    public static TheoryData<RefitWay, string> MethodsWithAnAnswer => Operation.Of(static answer => answer != typeof(void));

    public static TheoryData<RefitWay, int, Type> Statuses
    {
        get
        {
            var data = new TheoryData<RefitWay, int, Type>();
            foreach (var way in Enum.GetValues<RefitWay>())
            {
                data.Add(way, 400, typeof(GatewayBadRequestException));
                data.Add(way, 401, typeof(GatewayAuthenticationException));
                data.Add(way, 403, typeof(GatewayPermissionException));
                data.Add(way, 404, typeof(GatewayNotFoundException));
                data.Add(way, 409, typeof(GatewayApiException));
                data.Add(way, 429, typeof(GatewayRateLimitException));
                data.Add(way, 503, typeof(GatewayServerException));
            }

            return data;
        }
    }

    public static TheoryData<RefitWay, string> EmptyReplies => EachWay(
        "HTTP/1.1 204 No Content\r\n\r\n",
        "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 0\r\n\r\n",
        "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
        "HTTP/1.1 202 Accepted\r\nConnection: close\r\n\r\n");

    public static TheoryData<RefitWay, string> CutReplies => EachWay(
        "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{\"id\":",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n6\r\n{\"id\":\r\n",
        "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n");

    public static TheoryData<RefitWay, string> BadAnswers => EachWay("{\"id\":", "<html><title>Welcome</title>", "null", "[]", "7");

    [Theory]
    [MemberData(nameof(Statuses))]
    public async Task Status_IsItsKindOfException(RefitWay way, int status, Type type)
    {
        Gateway.Enqueue(FakeReply.Error(status, "no").WithHeader("x-request-id", "r1"));

        var exception = await Assert.ThrowsAnyAsync<GatewayApiException>(() => Api(way).ListModelsAsync(null, null, null, Token));

        Assert.IsType(type, exception);
        Assert.Equal(((HttpStatusCode)status, "no", "r1", "ListModels", 1), (exception.StatusCode, exception.ErrorMessage, exception.RequestId, exception.Operation, exception.Attempts));
    }

    [Theory]
    [MemberData(nameof(JsonMethods))]
    public async Task Status_OfEveryJsonMethod_Throws(RefitWay way, string method)
    {
        Gateway.Enqueue(FakeReply.Error(429, "slow down").WithHeader("Retry-After", "7"));

        var exception = await Assert.ThrowsAsync<GatewayRateLimitException>(() => Operation.All[method].Call(Api(way), null, Token));

        Assert.Equal(TimeSpan.FromSeconds(7), exception.RetryAfter);
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task Status_OfTheHealthCheck_Throws(RefitWay way)
    {
        Gateway.Enqueue("/health", FakeReply.Error(503, "starting"));

        var exception = await Assert.ThrowsAsync<GatewayServerException>(() => Api(way).HealthCheckAsync(null, Token));

        Assert.Equal("HealthCheck", exception.Operation);
    }

    /// <summary>Refit does not ask for the exception of a response that it returns unread.</summary>
    [Theory]
    [MemberData(nameof(RawMethods))]
    public async Task Status_OfARawAnswer_IsForTheCallerToRead(RefitWay way, string method)
    {
        Gateway.Enqueue(FakeReply.Error(429, "slow down"));

        using var response = (HttpResponseMessage)(await Operation.All[method].Call(Api(way), null, Token))!;

        Assert.Equal(HttpStatusCode.TooManyRequests, response.StatusCode);
        var exception = Assert.IsType<GatewayRateLimitException>(await GatewayRefitSettings.Create().ExceptionFactory(response));
        Assert.Equal("slow down", exception.ErrorMessage);
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task RawAnswer_WithASuccess_IsNoError(RefitWay way)
    {
        using var response = await Api(way).ProxyGetAsync(Provider.Openai, "models", null, Token);

        Assert.Null(await GatewayRefitSettings.Create().ExceptionFactory(response));
        Assert.NotEmpty(await response.Content.ReadAsStringAsync(Token));
    }

    [Theory]
    [MemberData(nameof(MethodsWithAnAnswer))]
    public async Task Gateway_ThatDoesNotListen_IsAConnectionError(RefitWay way, string method)
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var address = new Uri($"http://{listener.LocalEndpoint}/");
        listener.Stop();

        var exception = await Assert.ThrowsAsync<GatewayConnectionException>(() => Operation.All[method].Call(Api(way, http => http.BaseAddress = address), null, Token));

        Assert.Equal(method, exception.Operation + (method.Contains("Streaming", StringComparison.Ordinal) ? "StreamingAsync" : "Async"));
        Assert.Equal(1, exception.Attempts);
        Assert.Contains("The address is the BaseAddress of the HttpClient.", exception.Message, StringComparison.Ordinal);
        Assert.IsType<HttpRequestException>(exception.InnerException);
    }

    [Theory]
    [MemberData(nameof(CutReplies))]
    public async Task Body_ThatIsCut_IsAConnectionError(RefitWay way, string reply)
    {
        Gateway.Enqueue(FakeReply.RawHttp(reply));

        var exception = await Assert.ThrowsAsync<GatewayConnectionException>(() => Api(way).ListModelsAsync(null, null, null, Token));

        Assert.Equal("ListModels failed: the connection broke before the whole answer was there.", exception.Message);
        Assert.IsType<HttpRequestException>(exception.InnerException);
    }

    [Fact]
    public async Task Body_WithDamagedCompression_IsAProtocolError()
    {
        Gateway.Enqueue(FakeReply.RawHttp("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 5\r\n\r\nabcde"));
        using var http = new HttpClient(new SocketsHttpHandler { AutomaticDecompression = DecompressionMethods.GZip }) { BaseAddress = Root };
        var api = RestService.ForGenerated<IInferenceGatewayApi>(http, GatewayRefitSettings.Create());

        var exception = await Assert.ThrowsAsync<GatewayProtocolException>(() => api.ListModelsAsync(null, null, null, Token));

        Assert.StartsWith("ListModels failed: the compressed data of the answer is damaged", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(BadAnswers))]
    public async Task Body_ThatIsNoAnswer_IsAProtocolError(RefitWay way, string body)
    {
        Gateway.Enqueue(FakeReply.Json(body));

        var exception = await Assert.ThrowsAsync<GatewayProtocolException>(() => Api(way).ListModelsAsync(null, null, null, Token));

        Assert.Equal(("ListModels", 1), (exception.Operation, exception.Attempts));
    }

    [Theory]
    [MemberData(nameof(EmptyReplies))]
    public async Task Body_ThatIsMissing_IsAProtocolError(RefitWay way, string reply)
    {
        Gateway.Enqueue(FakeReply.RawHttp(reply));

        var exception = await Assert.ThrowsAsync<GatewayProtocolException>(() => Api(way).ListModelsAsync(null, null, null, Token));

        Assert.Equal("ListModels failed: the answer is empty.", exception.Message);
    }

    [Theory]
    [MemberData(nameof(JsonMethods))]
    public async Task Error_InsideOfASuccess_IsAnApiError(RefitWay way, string method)
    {
        Gateway.Enqueue(FakeReply.Json("""{"error":{"message":"the model is overloaded","code":"busy"}}"""));

        var exception = await Assert.ThrowsAnyAsync<GatewayApiException>(() => Operation.All[method].Call(Api(way), null, Token));

        Assert.Equal((true, HttpStatusCode.OK, method), (exception.IsInBand, exception.StatusCode, exception.Operation + "Async"));
        Assert.Contains("the model is overloaded", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task Error_InsideOfASuccess_ThatIsNoJson_IsAnApiError(RefitWay way)
    {
        Gateway.Enqueue(FakeReply.Json("""{"error": "no "quotes" escaped"}"""));

        Assert.True((await Assert.ThrowsAnyAsync<GatewayApiException>(() => Api(way).ListModelsAsync(null, null, null, Token))).IsInBand);
    }

    /// <summary>The gateway's answer if it could not read a provider's error.</summary>
    [Theory]
    [MemberData(nameof(Ways))]
    public async Task Completion_WithoutChoices_IsAnApiError(RefitWay way)
    {
        Gateway.Enqueue(FakeReply.Json("""{"id":"","object":"","created":0,"model":"","choices":null}"""));

        var exception = await Assert.ThrowsAnyAsync<GatewayApiException>(() => Operation.All["CreateChatCompletionAsync"].Call(Api(way), null, Token));

        Assert.Contains("contains no completion", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task Advice_OfAnError_IsForAnHttpClient(RefitWay way)
    {
        Gateway.Enqueue(FakeReply.Error(401, "unauthorized"), FakeReply.Error(401, "unauthorized"), FakeReply.Error(404, "Requested route is not found"));
        var withKey = Api(way, static http => http.DefaultRequestHeaders.Authorization = new("Bearer", "secret-key"));

        var without = await Assert.ThrowsAsync<GatewayAuthenticationException>(() => Api(way).ListModelsAsync(null, null, null, Token));
        var with = await Assert.ThrowsAsync<GatewayAuthenticationException>(() => withKey.ListModelsAsync(null, null, null, Token));
        var elsewhere = await Assert.ThrowsAsync<GatewayNotFoundException>(() => Api(way).ListModelsAsync(null, null, null, Token));

        Assert.EndsWith("Send the gateway's key in the header Authorization, as 'Bearer KEY'.", without.Message, StringComparison.Ordinal);
        Assert.EndsWith("it may be wrong or expired. Check the header Authorization that the HttpClient sends.", with.Message, StringComparison.Ordinal);
        Assert.EndsWith("The BaseAddress of the HttpClient must be the gateway's address without /v1 at its end.", elsewhere.Message, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task Key_ThatTheServerRepeats_IsNotShown(RefitWay way)
    {
        Gateway.Enqueue(FakeReply.Error(401, "the key secret-key is unknown"));

        var exception = await Assert.ThrowsAsync<GatewayAuthenticationException>(
            () => Api(way, static http => http.DefaultRequestHeaders.Authorization = new("Bearer", "secret-key")).ListModelsAsync(null, null, null, Token));

        Assert.DoesNotContain("secret-key", exception.ToString() + exception.Body, StringComparison.Ordinal);
    }

    private static TheoryData<RefitWay, string> EachWay(params string[] replies)
    {
        var data = new TheoryData<RefitWay, string>();
        foreach (var way in Enum.GetValues<RefitWay>())
        {
            foreach (var reply in replies)
            {
                data.Add(way, reply);
            }
        }

        return data;
    }
}
