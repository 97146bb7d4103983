using InferenceGateway.Errors;

namespace InferenceGateway.Tests.Errors;

/// <summary>What the parser reads of errors with unusual members, and how deep it looks into texts that contain JSON.</summary>
[Trait("Culture", "Any")]
public sealed class ApiErrorMemberTests
{
    [Theory]
    [InlineData("""{"type":"error","message":"m"}""", "m", null, null)]
    [InlineData("""{"errors":["first","second"],"code":"E1"}""", "first", "E1", null)]
    [InlineData("""{"message":["first"],"type":"t"}""", "first", null, "t")]
    [InlineData("""{"code":{"a":{"b":1}},"message":"m"}""", "m", null, null)]
    [InlineData("""{"status":{"a":{"b":1}},"message":"m"}""", "m", null, null)]
    [InlineData("""{"param":["a"],"request_id":{},"message":"m"}""", "m", null, null)]
    [InlineData("""{"unknown":{"a":{"b":1}},"other":[{}],"message":"m"}""", "m", null, null)]
    [InlineData("""{"title":"Bad Request","status":400}""", "Bad Request", null, null)]
    [InlineData("""{"error_description":"expired","code":"E2"}""", "expired", "E2", null)]
    [InlineData("""{"title":"t","status":"INVALID"}""", "t", null, "INVALID")]
    public void Parse_UnusualMembers_GivesMessageCodeAndType(string body, string message, string? code, string? type)
    {
        var error = ApiErrorParser.Parse(body);

        Assert.Equal((message, code, type), (error.Message, error.Code, error.Type));
    }

    [Theory]
    [InlineData("""{"base_resp":{"status_code":1008,"status_msg":"too low"}}""", "too low", "1008")]
    [InlineData("""{"base_resp":{"status_code":"1008","status_msg":"too low"}}""", "too low", "1008")]
    [InlineData("""{"base_resp":{"status_code":1008,"status_msg":""}}""", """{"base_resp":{"status_code":1008,"status_msg":""}}""", "1008")]
    [InlineData("""{"base_resp":{"status_code":0,"status_msg":"success"}}""", """{"base_resp":{"status_code":0,"status_msg":"success"}}""", null)]
    public void Parse_StatusOfMiniMax_GivesMessageAndCode(string body, string message, string? code)
    {
        var error = ApiErrorParser.Parse(body);

        Assert.Equal((message, code), (error.Message, error.Code));
    }

    [Theory]
    [InlineData(5, "bottom")]
    [InlineData(6, """{"error":"bottom"}""")]
    public void Parse_TextsInTexts_AreReadFiveDeep(int depth, string message) => Assert.Equal(message, ApiErrorParser.Parse(Nested(depth, "bottom")).Message);

    [Theory]
    [InlineData(4, "bottom")]
    [InlineData(5, """{"error":"bottom"}""")]
    public void Parse_AnEvent_IsOneOfTheFive(int depth, string message) => Assert.Equal(message, ApiErrorParser.Parse("data: " + Nested(depth, "bottom")).Message);

    [Theory]
    [InlineData(4, "bottom")]
    [InlineData(5, "data: bottom")]
    public void Parse_AnEventInTexts_IsReadWithinTheFive(int depth, string message) => Assert.Equal(message, ApiErrorParser.Parse(Nested(depth, "data: bottom")).Message);

    /// <summary>A text in so many error objects, each of which is a text itself.</summary>
    private static string Nested(int depth, string text)
    {
        for (var layer = 0; layer < depth; layer++)
        {
            text = $$"""{"error":{{System.Text.Json.JsonSerializer.Serialize(text)}}}""";
        }

        return text;
    }
}
