using InferenceGateway.Errors;

namespace InferenceGateway.Tests.Errors;

[Trait("Culture", "Any")]
public sealed class ApiErrorParserTests
{
    [Theory]
    [InlineData("""{"error":"unauthorized"}""", "unauthorized")]
    [InlineData("""{"message":"Not found"}""", "Not found")]
    [InlineData("""{"detail":"Not Found"}""", "Not Found")]
    [InlineData("""{"detail":[{"loc":["body"],"msg":"field required","type":"value_error"}]}""", "field required")]
    [InlineData("""{"error":"request blocked by guardrails","message":"no secrets"}""", "request blocked by guardrails: no secrets")]
    [InlineData("""{"error":{"message":"bad"},"message":"bad"}""", "bad")]
    [InlineData("\"just a string\"", "just a string")]
    [InlineData("[\"first\",\"second\"]", "first")]
    [InlineData("upstream connect error", "upstream connect error")]
    [InlineData("  spaced\n", "spaced")]
    [InlineData("{not json", "{not json")]
    [InlineData("""{"error":"cut of""", """{"error":"cut of""")]
    [InlineData("""{"unknown":1}""", """{"unknown":1}""")]
    [InlineData("""{"error":null,"message":"said outside"}""", "said outside")]
    public void Parse_FlatShapes_GiveTheMessage(string body, string message)
    {
        Assert.Equal(message, ApiErrorParser.Parse(body).Message);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \r\n ")]
    [InlineData(null)]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("\"\"")]
    public void Parse_NothingSaid_IsNull(string? body)
    {
        Assert.Null(ApiErrorParser.Parse(body).Message);
    }

    [Fact]
    public void Parse_OpenAiObject_GivesAllMembers()
    {
        var error = ApiErrorParser.Parse("""{"error":{"message":"no such model","type":"invalid_request_error","param":"model","code":"model_not_found"}}""");

        Assert.Equal("no such model", error.Message);
        Assert.Equal("invalid_request_error", error.Type);
        Assert.Equal("model", error.Param);
        Assert.Equal("model_not_found", error.Code);
    }

    [Fact]
    public void Parse_AnthropicEnvelope_GivesInnerTypeAndRequestId()
    {
        var error = ApiErrorParser.Parse("""{"type":"error","error":{"type":"overloaded_error","message":"Overloaded"},"request_id":"req_1"}""");

        Assert.Equal("Overloaded", error.Message);
        Assert.Equal("overloaded_error", error.Type);
        Assert.Equal("req_1", error.RequestId);
    }

    [Fact]
    public void Parse_GoogleList_GivesNumericCodeAndStatus()
    {
        var error = ApiErrorParser.Parse("""[{"error":{"code":400,"message":"API key not valid","status":"INVALID_ARGUMENT","details":[{"x":{}}]}}]""");

        Assert.Equal("API key not valid", error.Message);
        Assert.Equal("400", error.Code);
        Assert.Equal("INVALID_ARGUMENT", error.Type);
    }

    [Fact]
    public void Parse_CloudflareErrors_GivesTheFirst()
    {
        var error = ApiErrorParser.Parse("""{"success":false,"errors":[{"code":7003,"message":"No route"},{"code":1,"message":"other"}],"messages":[],"result":null}""");

        Assert.Equal("No route", error.Message);
        Assert.Equal("7003", error.Code);
    }

    [Fact]
    public void Parse_FlatObject_GivesTypeAndCode()
    {
        var error = ApiErrorParser.Parse("""{"object":"error","message":"too long","type":"BadRequestError","param":null,"code":400}""");

        Assert.Equal("too long", error.Message);
        Assert.Equal("BadRequestError", error.Type);
        Assert.Equal("400", error.Code);
        Assert.Null(error.Param);
    }

    // The gateway puts a provider's whole body into one string, with Go's newline at its end.
    [Fact]
    public void Parse_StringifiedObject_GivesTheInnerError()
    {
        var error = ApiErrorParser.Parse("""{"error":"{\"error\":{\"message\":\"Rate limit reached\",\"type\":\"tokens\",\"code\":\"rate_limit_exceeded\"}}\n"}""");

        Assert.Equal("Rate limit reached", error.Message);
        Assert.Equal("tokens", error.Type);
        Assert.Equal("rate_limit_exceeded", error.Code);
    }

    [Theory]
    [InlineData("""{"error":"{\"error\":\"Failed to reach upstream server: dial tcp\"}\n"}""", "Failed to reach upstream server: dial tcp")]
    [InlineData("""{"error":"[{\"error\":{\"message\":\"in a list\"}}]"}""", "in a list")]
    [InlineData("""{"error":"{\"error\":\"{\\\"error\\\":\\\"three deep\\\"}\"}"}""", "three deep")]
    [InlineData("""{"error":{"message":"{\"error\":{\"message\":\"inside the message\"}}"}}""", "inside the message")]
    [InlineData("""{"error":"<html><head><title>502 Bad Gateway</title></head></html>"}""", "502 Bad Gateway")]
    [InlineData("""{"error":"{broken"}""", "{broken")]
    public void Parse_Stringified_IsReadAgain(string body, string message)
    {
        Assert.Equal(message, ApiErrorParser.Parse(body).Message);
    }

    [Theory]
    [InlineData("<!DOCTYPE html><html><head><TITLE class='x'>503 Service &amp; more</TITLE></head></html>", "503 Service & more")]
    [InlineData("<html><body><h1>Not here</h1></body></html>", "Not here")]
    [InlineData("<html><title></title></html>", "an HTML page without a title")]
    [InlineData("<", "an HTML page without a title")]
    public void Parse_WebPage_GivesItsHeadline(string body, string message)
    {
        Assert.Equal(message, ApiErrorParser.Parse(body).Message);
    }

    [Fact]
    public void Parse_StringsInStrings_EndsAtABound()
    {
        var body = "bottom";
        for (var i = 0; i < 12; i++)
        {
            body = $$"""{"error":{{System.Text.Json.JsonSerializer.Serialize(body)}}}""";
        }

        Assert.StartsWith("{\"error\":", ApiErrorParser.Parse(body).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Parse_NestedDeeply_DoesNotOverflow()
    {
        var body = string.Concat(Enumerable.Repeat("{\"error\":", 5000)) + "1" + new string('}', 5000);

        Assert.Equal(body, ApiErrorParser.Parse(body).Message);
    }
}
