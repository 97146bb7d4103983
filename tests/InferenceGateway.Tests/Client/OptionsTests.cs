namespace InferenceGateway.Tests.Client;

[Trait("Culture", "Any")]
public sealed class OptionsTests
{
    [Fact]
    public void Defaults_AreAsDocumented()
    {
        var options = new InferenceGatewayClientOptions();

        Assert.Equal(new Uri("http://localhost:8080/v1"), options.BaseUrl);
        Assert.Equal(TimeSpan.FromMinutes(10), options.ResponseTimeout);
        Assert.Equal(TimeSpan.FromMinutes(2), options.IdleTimeout);
        Assert.Equal(TimeSpan.FromSeconds(15), options.ConnectTimeout);
        Assert.Equal(65_536, options.MaxErrorBodyBytes);
        Assert.False(options.RecordContent);
        Assert.Equal(2, options.MaxRetries);
        Assert.Same(TimeProvider.System, options.TimeProvider);
        Assert.Null(options.ApiKey);
        Assert.Null(options.Provider);
    }

    [Theory]
    [InlineData("")]
    [InlineData("s3cret\n")]
    [InlineData("abc\r\nX-Evil: 1")]
    [InlineData("s3cret s3cret")]
    [InlineData(" abc")]
    [InlineData("Bearer abc")]
    [InlineData("schlüssel")]
    [InlineData("a\0b")]
    public void ApiKey_Unusable_IsRefusedWithoutRepeatingIt(string key)
    {
        var exception = Assert.Throws<ArgumentException>(() => new InferenceGatewayClientOptions().ApiKey = key);

        Assert.StartsWith("ApiKey ", exception.Message, StringComparison.Ordinal);
        Assert.True(key.Length == 0 || !exception.Message.Contains(key, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1000)]
    [InlineData(3_000_000_000)]
    public void Timeouts_OutOfRange_AreRefused(long milliseconds)
    {
        var options = new InferenceGatewayClientOptions();
        var value = TimeSpan.FromMilliseconds(milliseconds);

        Assert.Throws<ArgumentOutOfRangeException>("ResponseTimeout", () => options.ResponseTimeout = value);
        Assert.Throws<ArgumentOutOfRangeException>("IdleTimeout", () => options.IdleTimeout = value);
        Assert.Throws<ArgumentOutOfRangeException>("ConnectTimeout", () => options.ConnectTimeout = value);
        Assert.Throws<ArgumentOutOfRangeException>("ResponseTimeout", () => new RequestOptions { ResponseTimeout = value });
        Assert.Throws<ArgumentOutOfRangeException>("IdleTimeout", () => new RequestOptions { IdleTimeout = value });
    }

    [Fact]
    public void Timeouts_Infinite_AreTaken()
    {
        var options = new InferenceGatewayClientOptions
        {
            ResponseTimeout = Timeout.InfiniteTimeSpan,
            IdleTimeout = Timeout.InfiniteTimeSpan,
            ConnectTimeout = Timeout.InfiniteTimeSpan,
        };

        using var client = new InferenceGatewayClient(options);

        Assert.Equal(Timeout.InfiniteTimeSpan, options.ConnectTimeout);
    }

    [Fact]
    public void Client_KeyAndProviderOfKeys_AreRefusedTogether()
    {
        var options = new InferenceGatewayClientOptions { ApiKey = "abc", ApiKeyProvider = _ => new("def") };

        var exception = Assert.Throws<ArgumentException>(() => new InferenceGatewayClient(options));

        Assert.Contains("ApiKeyProvider", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Client_HandlerAndHttpClient_AreRefusedTogether()
    {
        using var handler = new SocketsHttpHandler();
        using var http = new HttpClient();
        var options = new InferenceGatewayClientOptions { Handler = handler };

        Assert.Throws<ArgumentException>(() => new InferenceGatewayClient(options, http));
    }

    [Theory]
    [InlineData("Content-Type", "text/plain")]
    [InlineData("content-length", "3")]
    [InlineData("HOST", "x")]
    [InlineData("Transfer-Encoding", "chunked")]
    [InlineData("Accept-Encoding", "gzip")]
    [InlineData("Connection", "close")]
    [InlineData("", "x")]
    [InlineData("a b", "x")]
    [InlineData("a:b", "x")]
    [InlineData("ä", "x")]
    [InlineData("a\r\n", "x")]
    [InlineData("X-Name", "a\r\nX-Evil: 1")]
    [InlineData("X-Name", "ä")]
    [InlineData("X-Name", null)]
    public void RequestHeaders_ReservedOrUnusable_AreRefused(string name, string? value)
    {
        var headers = new Dictionary<string, string> { [name] = value! };

        var exception = Assert.Throws<ArgumentException>(() => new RequestOptions { Headers = headers });

        Assert.StartsWith("Headers: ", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void RequestMembers_WithoutNameOrValue_AreRefused()
    {
        var nameless = new Dictionary<string, RawJson> { [""] = RawJson.Parse("1") };

        Assert.Throws<ArgumentException>("ExtraQuery", () => new RequestOptions { ExtraQuery = new Dictionary<string, string> { [""] = "x" } });
        Assert.Throws<ArgumentException>("ExtraQuery", () => new RequestOptions { ExtraQuery = new Dictionary<string, string> { ["x"] = null! } });
        Assert.Throws<ArgumentException>("ExtraBody", () => new RequestOptions { ExtraBody = nameless });
    }

    [Fact]
    public void RequestHeaders_ChangedAfterwards_StayAsTheyWere()
    {
        var headers = new Dictionary<string, string> { ["X-A"] = "1" };
        var options = new RequestOptions { Headers = headers };

        headers["X-B"] = "2";

        Assert.Equal(["X-A"], options.Headers!.Keys);
    }
}
