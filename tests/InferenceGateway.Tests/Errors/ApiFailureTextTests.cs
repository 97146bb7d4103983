using System.Net;
using InferenceGateway.Errors;

namespace InferenceGateway.Tests.Errors;

[Trait("Culture", "Any")]
public sealed class ApiFailureTextTests
{
    [Theory]
    [InlineData(401, "unauthorized", "InferenceGatewayClientOptions.ApiKey")]
    [InlineData(401, "unauthorized", "INFERENCE_GATEWAY_API_KEY")]
    [InlineData(401, "Incorrect API key provided", "in the gateway's environment")]
    [InlineData(400, "Unable to determine provider for model. Please specify", "openai/gpt-4o")]
    [InlineData(400, "Unsupported model: gpt-4o", "openai/gpt-4o")]
    [InlineData(400, "Provider requires an API key. Please configure the provider's API key.", "not in this client")]
    [InlineData(403, "Model not allowed. Please check the list of allowed models.", "ALLOWED_MODELS")]
    [InlineData(403, "mcp tools endpoint is not exposed", "MCP_EXPOSE=true")]
    [InlineData(404, "Requested route is not found", "BaseUrl")]
    [InlineData(413, "Request body too large", "SERVER_MAX_REQUEST_BODY_SIZE")]
    [InlineData(400, "Post \"http://127.0.0.1:8080/proxy/openai/v1\": net/http: timeout awaiting response headers", "CLIENT_RESPONSE_HEADER_TIMEOUT")]
    public void Text_KnownCauses_SayWhatToDo(int status, string message, string advice)
    {
        var text = Failure(status, message).Text;

        Assert.StartsWith($"CreateChatCompletion failed: {status} ", text, StringComparison.Ordinal);
        Assert.Contains(message, text, StringComparison.Ordinal);
        Assert.Contains(advice, text, StringComparison.Ordinal);
    }

    [Fact]
    public void Text_WithoutMessage_NamesOperationAndStatus()
    {
        Assert.Equal("CreateChatCompletion failed: 500 InternalServerError.", Failure(500, null).Text);
    }

    [Fact]
    public void Text_UnknownStatus_NamesTheReasonPhrase()
    {
        var failure = Failure(599, null) with { ReasonPhrase = "Odd\r\nthing" };

        Assert.Equal("CreateChatCompletion failed: 599 Odd thing.", failure.Text);
    }

    [Fact]
    public void Text_LongMessage_IsOneBoundedLine()
    {
        var text = Failure(500, "line\r\n\u0007" + new string('x', 100_000)).Text;

        Assert.InRange(text.Length, ApiFailureText.MaxServerText, ApiFailureText.MaxServerText + 100);
        Assert.DoesNotContain('\n', text);
        Assert.DoesNotContain('\u0007', text);
        Assert.EndsWith("…", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "")]
    [InlineData(" \r\n", "")]
    [InlineData(" a  b\t\u0007\r\nc", "a b c")]
    [InlineData("abc \n", "abc")]
    [InlineData("abcde", "abcde")]
    [InlineData("abcdef", "abcde…")]
    [InlineData("abcd\ud83d\ude00", "abcd…")]
    public void OneLine_OfAnyText_HasSingleSpacesAndNoHalfCharacter(string text, string line) => Assert.Equal(line, ApiFailureText.OneLine(text, 5));

    [Fact]
    public void Text_RateLimit_NamesTheWait()
    {
        var failure = Failure(429, "slow down") with { RetryAfter = TimeSpan.FromSeconds(7) };

        Assert.EndsWith("slow down. The server asks to wait 7 s.", failure.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Text_Redirect_NamesTheTarget()
    {
        var failure = Failure(307, null) with { Headers = new Dictionary<string, string> { ["Location"] = "https://elsewhere.test/v1" } };

        Assert.EndsWith("https://elsewhere.test/v1", failure.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(501, true)]
    [InlineData(405, true)]
    [InlineData(404, true)]
    [InlineData(503, true)]
    [InlineData(501, false)]
    public void Text_WebPage_SaysThatItIsNotTheGateways(int status, bool isPage)
    {
        var failure = Failure(status, "Error response") with { Body = isPage ? "\n<!DOCTYPE HTML><title>Error response</title>" : "Error response" };

        Assert.Equal(isPage, failure.Text.Contains("A web page is never the gateway's own answer", StringComparison.Ordinal));
        Assert.Equal(isPage, failure.Text.Contains("INFERENCE_GATEWAY_URL", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(400, typeof(GatewayBadRequestException))]
    [InlineData(413, typeof(GatewayBadRequestException))]
    [InlineData(415, typeof(GatewayBadRequestException))]
    [InlineData(422, typeof(GatewayBadRequestException))]
    [InlineData(401, typeof(GatewayAuthenticationException))]
    [InlineData(403, typeof(GatewayPermissionException))]
    [InlineData(404, typeof(GatewayNotFoundException))]
    [InlineData(429, typeof(GatewayRateLimitException))]
    [InlineData(500, typeof(GatewayServerException))]
    [InlineData(502, typeof(GatewayServerException))]
    [InlineData(529, typeof(GatewayServerException))]
    [InlineData(200, typeof(GatewayApiException))]
    [InlineData(301, typeof(GatewayApiException))]
    [InlineData(409, typeof(GatewayApiException))]
    [InlineData(418, typeof(GatewayApiException))]
    public void ToException_Status_ChoosesTheType(int status, Type type)
    {
        var exception = Failure(status, "x").ToException();

        Assert.IsType(type, exception);
        Assert.Equal((HttpStatusCode)status, exception.StatusCode);
    }

    private static ApiFailure Failure(int status, string? message) => new()
    {
        Operation = "CreateChatCompletion",
        StatusCode = (HttpStatusCode)status,
        Details = new ApiErrorDetails { Message = message },
        Headers = new Dictionary<string, string>(),
    };
}
