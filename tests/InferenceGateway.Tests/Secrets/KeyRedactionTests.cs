using InferenceGateway.Errors;

namespace InferenceGateway.Tests.Secrets;

/// <summary>Which parts of a request are keys, and which are not.</summary>
public sealed class KeyRedactionTests
{
    [Theory]
    [InlineData("X-Api-Key", "abcdef", "***")]
    [InlineData("X-Api-Key", "abcde", "abcde")]
    [InlineData("X-Auth-Token", "abcdef", "***")]
    [InlineData("Client-Secret", "abcdef", "***")]
    [InlineData("Authorization", "Bearer abcdef", "***")]
    [InlineData("X-Team", "abcdef", "abcdef")]
    [InlineData("Cookie", "theme=dark; session=abcdef", "***")]
    [InlineData("Cookie", "abcdef", "***")]
    [InlineData("Cookie", "a=b=c; session=abcde", "abcde")]
    public void Key_OfAHeader_IsReplacedFromSixCharactersOn(string header, string value, string expected)
    {
        using var request = new HttpRequestMessage();
        request.Headers.TryAddWithoutValidation(header, value);

        Assert.Equal($"bad key {expected}!", KeyRedaction.Apply($"bad key {value.Split(' ', '=')[^1]}!", SentRequest.Of(request)));
    }

    [Theory]
    [InlineData("?key=abcdef", "abcdef", "***")]
    [InlineData("?key=abcde", "abcde", "abcde")]
    [InlineData("?model=abcdef", "abcdef", "abcdef")]
    [InlineData("?key&abcdef", "abcdef", "abcdef")]
    [InlineData("?=abcdef", "abcdef", "abcdef")]
    [InlineData("?a=b&api_token=abc=def==", "abc=def==", "***")]
    [InlineData("?api%5Fkey=abc%20def", "abc def", "***")]
    [InlineData("?api_key=abc%20def", "abc%20def", "***")]
    [InlineData("?", "abcdef", "abcdef")]
    [InlineData("", "abcdef", "abcdef")]
    public void Key_OfTheQuery_IsReplacedFromSixCharactersOn(string query, string shown, string expected)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "http://gateway/v1/models" + query);

        Assert.Equal($"bad key {expected}!", KeyRedaction.Apply($"bad key {shown}!", SentRequest.Of(request)));
    }

    [Fact]
    public void Query_OfARelativeAddress_HasNoKeys()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri("models?key=abcdef", UriKind.Relative));

        Assert.Equal("abcdef", KeyRedaction.Apply("abcdef", SentRequest.Of(request)));
    }

    [Fact]
    public void Request_WithoutKeys_LeavesEverythingAsItIs()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "http://gateway/");
        var details = new ApiErrorDetails { Message = "abcdef" };
        var headers = new Dictionary<string, string> { ["a"] = "abcdef" };

        Assert.Same(details, KeyRedaction.Apply(details, SentRequest.Of(request)));
        Assert.Same(headers, KeyRedaction.Apply(headers, SentRequest.Of(request)));
        Assert.Same(details, KeyRedaction.Apply(details, SentRequest.Of(null)));
        Assert.Null(KeyRedaction.Apply((string?)null, SentRequest.Of(request)));
    }

    [Fact]
    public void Details_AndHeaders_AreRedactedOneByOne()
    {
        using var request = new HttpRequestMessage { Headers = { { "X-Api-Key", "abcdef" } } };
        var sent = SentRequest.Of(request);
        var wait = TimeSpan.FromSeconds(4);
        var details = new ApiErrorDetails { Message = "m abcdef", Type = "t abcdef", Code = "c abcdef", RequestId = "r abcdef", RetryAfter = wait };

        Assert.Equal(new ApiErrorDetails { Message = "m ***", Type = "t ***", Code = "c ***", RequestId = "r ***", RetryAfter = wait }, KeyRedaction.Apply(details, sent));
        Assert.Equal("h ***", KeyRedaction.Apply(new Dictionary<string, string> { ["X-Debug"] = "h abcdef" }, sent)["x-debug"]);
    }

    [Theory]
    [InlineData("Received an invalid status line: abcdef", true)]
    [InlineData("Connection refused", false)]
    public void Exception_OfTheTransport_ShowsAKeyOrNot(string message, bool shows)
    {
        using var request = new HttpRequestMessage { Headers = { { "X-Api-Key", "abcdef" } } };
        var exception = new HttpRequestException(HttpRequestError.InvalidResponse, message);

        var without = KeyRedaction.Without(exception, SentRequest.Of(request));

        Assert.Equal(shows, KeyRedaction.Shows(exception, SentRequest.Of(request)));
        Assert.Equal((message.Replace("abcdef", "***", StringComparison.Ordinal), HttpRequestError.InvalidResponse), (without.Message, without.HttpRequestError));
    }
}
