using System.Net.Sockets;
using System.Security.Authentication;
using InferenceGateway.Errors;
using InferenceGateway.Http;

namespace InferenceGateway.Tests.Errors;

/// <summary>What is said about a connection that failed, and whether the request may have been sent.</summary>
[Trait("Culture", "Any")]
public sealed class ConnectionFailureTests
{
    private static readonly SocketException s_refused = new((int)SocketError.ConnectionRefused);
    private static readonly SocketException s_reset = new((int)SocketError.ConnectionReset);

    public static TheoryData<Exception, bool> Failures => new()
    {
        { s_reset, true },
        { new NotSupportedException(), true },
        { new HttpRequestException(HttpRequestError.NameResolutionError), true },
        { new HttpRequestException(HttpRequestError.ConnectionError), true },
        { new HttpRequestException(HttpRequestError.SecureConnectionError), true },
        { new HttpRequestException(HttpRequestError.ProxyTunnelError), true },
        { new HttpRequestException(HttpRequestError.ResponseEnded, inner: s_refused), false },
        { new HttpRequestException(null, s_refused), true },
        { new HttpRequestException(null, new IOException(null, new AuthenticationException())), true },
        { new HttpRequestException(null, s_reset), false },
        { new IOException(), false },
    };

    [Theory]
    [MemberData(nameof(Failures))]
    public void Request_OfAFailure_WasSentUnlessTheConnectionWasNotMade(Exception exception, bool isBeforeSending) => Assert.Equal(isBeforeSending, ConnectionFailure.IsBeforeSending(exception));

    [Theory]
    [InlineData(10.0, true)]
    [InlineData(9.999, false)]
    [InlineData(null, false)]
    public void Connection_ClosedAfterTenSeconds_PointsAtTheGatewaysLimit(double? seconds, bool isLong)
    {
        using var request = Request();

        var text = ConnectionFailure.Describe(s_reset, request, seconds is { } elapsed ? TimeSpan.FromSeconds(elapsed) : null);

        Assert.Equal(isLong, text.Contains("This was after 10 s.", StringComparison.Ordinal));
        Assert.Equal(!isLong, text.Contains("an idle connection", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Advice_IsForWhoeverSentTheRequest(bool hasClient)
    {
        using var request = Request(hasClient);

        var refused = ConnectionFailure.Describe(s_refused, request, null);
        var closed = ConnectionFailure.Describe(s_reset, request, null);

        Assert.Equal(hasClient, refused.EndsWith("The address is BaseUrl, or INFERENCE_GATEWAY_URL.", StringComparison.Ordinal));
        Assert.Equal(!hasClient, refused.EndsWith("The address is the BaseAddress of the HttpClient.", StringComparison.Ordinal));
        Assert.Equal(hasClient, closed.Contains("RetryUnsafe", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(true, "closed the connection while the request of 3 bytes was being sent.")]
    [InlineData(false, "closed the connection while the request was being sent.")]
    public void Connection_ClosedWhileSending_NamesTheSize(bool isKnown, string expected)
    {
        using var request = Request();
        request.Content = isKnown ? new ByteArrayContent([1, 2, 3]) : null;
        request.Call()!.BeginBody();

        Assert.Contains(expected, ConnectionFailure.Describe(s_reset, request, null), StringComparison.Ordinal);

        request.Call()!.EndBody();
        Assert.Contains("closed the connection before an answer came.", ConnectionFailure.Describe(s_reset, request, null), StringComparison.Ordinal);
    }

    public static TheoryData<Exception, string> Causes => new()
    {
        { new HttpRequestException(null, new IOException("ended")), "http://gateway:8080 closed the connection" },
        { new HttpRequestException("odd", new IOException("odder", new InvalidOperationException())), "http://gateway:8080 could not be reached: odd The address" },
        { new HttpRequestException(HttpRequestError.ConfigurationLimitExceeded), "are longer than the handler allows" },
        { new HttpRequestException(null, new HttpIOException(HttpRequestError.ConfigurationLimitExceeded)), "are longer than the handler allows" },
        { new HttpRequestException(null, new SocketException((int)SocketError.TryAgain)), "the host of http://gateway:8080 is not known" },
        { new HttpRequestException(null, new AuthenticationException("no.")), "no TLS connection to http://gateway:8080: no. A gateway" },
        { new NotSupportedException("what scheme"), "http://gateway:8080 could not be reached: what scheme" },
    };

    [Theory]
    [MemberData(nameof(Causes))]
    public void Cause_WhereverItIs_IsNamed(Exception exception, string expected)
    {
        using var request = Request();

        Assert.Contains(expected, ConnectionFailure.Describe(exception, request, null), StringComparison.Ordinal);
    }

    [Fact]
    public void Address_OfAService_ThatNothingResolves_SaysWhoDoes()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "https+http://gateway/v1/models");

        Assert.StartsWith("no handler resolves https+http://gateway,", ConnectionFailure.Describe(new NotSupportedException(), request, null), StringComparison.Ordinal);
        Assert.Contains("could not be reached", ConnectionFailure.Describe(new InvalidOperationException("x"), request, null), StringComparison.Ordinal);
    }

    [Fact]
    public void Address_Unknown_IsCalledTheGateway() => Assert.Equal("the gateway", ConnectionFailure.Address(null));

    private static HttpRequestMessage Request(bool hasClient = true)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "http://gateway:8080/v1/chat/completions");
        if (hasClient)
        {
            request.BeginCall();
        }

        return request;
    }
}
