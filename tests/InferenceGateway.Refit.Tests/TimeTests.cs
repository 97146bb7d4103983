using InferenceGateway.Testing;

namespace InferenceGateway.Refit.Tests;

/// <summary>Time limits are those of the HttpClient, and are reported differently from a cancelled token.</summary>
public sealed class TimeTests : RefitTest
{
    public static TheoryData<RefitWay, string> MethodsWithAnAnswer => ErrorTests.MethodsWithAnAnswer;

    public static TheoryData<RefitWay, string> Methods => OperationTests.Methods;

    public static TheoryData<RefitWay, string> JsonMethods => OperationTests.JsonMethods;

    [Theory]
    [MemberData(nameof(MethodsWithAnAnswer))]
    public async Task Timeout_OfTheHttpClient_IsATimeout_NotACancellation(RefitWay way, string method)
    {
        Gateway.Respond(static _ => FakeReply.RawHttp().Hang());

        var exception = await Assert.ThrowsAsync<GatewayTimeoutException>(
            () => Operation.All[method].Call(Api(way, static http => http.Timeout = TimeSpan.FromMilliseconds(50)), null, CancellationToken.None));

        Assert.Equal(("HttpClient.Timeout", TimeSpan.Zero, 1), (exception.Setting, exception.Timeout, exception.Attempts));
        Assert.Contains("HttpClient.Timeout of 0.05 seconds", exception.Message, StringComparison.Ordinal);
        Assert.IsAssignableFrom<OperationCanceledException>(exception.InnerException);
    }

    [Theory]
    [MemberData(nameof(Methods))]
    public async Task Token_CancelledBeforeTheHeaders_IsACancellation(RefitWay way, string method)
    {
        Gateway.Respond(static _ => FakeReply.RawHttp().Hang());
        using var source = CancellationTokenSource.CreateLinkedTokenSource(Token);
        var calling = Operation.All[method].Call(Api(way), null, source.Token);
        var request = await Gateway.NextRequestAsync(Token);
        await source.CancelAsync();

        Assert.Equal(source.Token, (await Assert.ThrowsAnyAsync<OperationCanceledException>(() => calling)).CancellationToken);
        await request.Aborted.WaitAsync(Token);
    }

    [Theory]
    [MemberData(nameof(JsonMethods))]
    public async Task Token_CancelledWithinTheBody_IsACancellation(RefitWay way, string method)
    {
        Gateway.Respond(static _ => FakeReply.Script(200, "application/json").Write("{").Hang());
        using var source = CancellationTokenSource.CreateLinkedTokenSource(Token);
        var headers = new TaskCompletionSource();
        var calling = Operation.All[method].Call(Api(way, handler: new SignallingHandler(headers)), null, source.Token);
        await headers.Task.WaitAsync(Token);
        await source.CancelAsync();

        Assert.Equal(source.Token, (await Assert.ThrowsAnyAsync<OperationCanceledException>(() => calling)).CancellationToken);
    }

    /// <summary>Says when the headers of an answer are there.</summary>
    private sealed class SignallingHandler(TaskCompletionSource headers) : DelegatingHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var response = await base.SendAsync(request, cancellationToken);
            headers.SetResult();
            return response;
        }
    }
}
