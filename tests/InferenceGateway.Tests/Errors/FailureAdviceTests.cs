using System.Net;
using InferenceGateway.Errors;

namespace InferenceGateway.Tests.Errors;

/// <summary>The advice at the end of a message, which depends on the answer and on who sent the request.</summary>
[Trait("Culture", "Any")]
public sealed class FailureAdviceTests
{
    private const string Page = "<p>hello";
    private const string WebPage = "A web page is never the gateway's own answer";
    private const string OfTheProvider = "this comes from the provider";

    // Without a client, Refit sends the request with an HttpClient that has none of the client's handlers.
    [Theory]
    [InlineData(401, "unauthorized", null, true, false, "Check InferenceGatewayClientOptions.ApiKey or ApiKeyProvider")]
    [InlineData(401, "unauthorized", null, false, false, "Set the gateway's key: InferenceGatewayClientOptions.ApiKey")]
    [InlineData(401, "Unauthorized", null, false, false, "Set the gateway's key")]
    [InlineData(401, null, null, false, false, "Set the gateway's key")]
    [InlineData(401, "unauthorized", null, true, true, "Check the header Authorization that the HttpClient sends.")]
    [InlineData(401, "unauthorized", null, false, true, "Send the gateway's key in the header Authorization")]
    [InlineData(401, "no such key", null, true, false, OfTheProvider)]
    [InlineData(401, "hello", Page, true, false, WebPage)]
    [InlineData(404, null, null, true, false, "BaseUrl must be the gateway's address")]
    [InlineData(404, "404 page not found", null, true, false, "BaseUrl must be the gateway's address")]
    [InlineData(404, "Requested route is not found", null, true, false, "BaseUrl must be the gateway's address")]
    [InlineData(404, "Requested route is not found", null, true, true, "The BaseAddress of the HttpClient must be the gateway's address")]
    [InlineData(404, "no such model", null, true, false, null)]
    [InlineData(404, "no such model", Page, true, false, WebPage)]
    [InlineData(500, "Unsupported model: m", null, true, false, null)]
    [InlineData(307, null, null, true, false, "Redirects are not followed")]
    [InlineData(400, "hello", Page, true, false, WebPage)]
    public void Advice_OfAFailure_DependsOnTheAnswerAndTheSender(int status, string? message, string? body, bool hadKey, bool isWithoutClient, string? advice)
    {
        var given = FailureAdvice.For(Failure(status, message) with { Body = body, HadKey = hadKey, IsWithoutClient = isWithoutClient });

        if (advice is null)
        {
            Assert.Null(given);
        }
        else
        {
            Assert.Contains(advice, given, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData(429, 1.5, "The server asks to wait 1.5 s.")]
    [InlineData(503, 2.0, "The server asks to wait 2 s.")]
    [InlineData(529, 60.0, "The server asks to wait 60 s.")]
    [InlineData(429, 0.0, null)]
    [InlineData(429, null, null)]
    [InlineData(500, 2.0, null)]
    public void Wait_ThatTheServerAsksFor_IsNamed(int status, double? seconds, string? advice) =>
        Assert.Equal(advice, FailureAdvice.For(Failure(status, "busy") with { RetryAfter = seconds is { } wait ? TimeSpan.FromSeconds(wait) : null }));

    [Theory]
    [InlineData(1, "GetIt failed: 409 Conflict.")]
    [InlineData(2, "GetIt failed after 2 attempts: 409 Conflict.")]
    public void Text_OfSeveralAttempts_NamesTheirNumber(int attempts, string text) => Assert.Equal(text, (Failure(409, null) with { Attempts = attempts }).Text);

    [Theory]
    [InlineData("GetIt", "GetIt failed: 409 Conflict.")]
    [InlineData(null, "The call failed: 409 Conflict.")]
    public void Text_OfACall_NamesTheOperation(string? operation, string text) => Assert.Equal(text, (Failure(409, null) with { Operation = operation }).Text);

    [Theory]
    [InlineData("no", "GetIt failed: 409 Conflict: no. Request id: r1.")]
    [InlineData("no!", "GetIt failed: 409 Conflict: no! Request id: r1.")]
    public void Text_WithARequestId_EndsWithIt(string message, string text) => Assert.Equal(text, (Failure(409, message) with { RequestId = "r1" }).Text);

    private static ApiFailure Failure(int status, string? message) => new()
    {
        Operation = "GetIt",
        StatusCode = (HttpStatusCode)status,
        Details = new ApiErrorDetails { Message = message },
        Headers = new Dictionary<string, string>(),
    };
}
