using InferenceGateway.Testing;
using InferenceGateway.Tests.Streaming;

namespace InferenceGateway.Tests.Errors;

/// <summary>The gateway's own errors on chat: as plain answers, and with the content type of a stream.</summary>
[Trait("Culture", "Any")]
public sealed class GatewayErrorTests : StreamTest
{
    public static TheoryData<int, string, Type, string, string> Rows => new()
    {
        { 401, """{"error":"unauthorized"}""", typeof(GatewayAuthenticationException), "unauthorized", "ApiKey" },
        { 404, """{"error":"Requested route is not found"}""", typeof(GatewayNotFoundException), "Requested route is not found", "BaseUrl" },
        { 400, """{"error":"Failed to decode request"}""", typeof(GatewayBadRequestException), "Failed to decode request", "" },
        { 400, """{"error":"Invalid request body"}""", typeof(GatewayBadRequestException), "Invalid request body", "" },
        { 413, """{"error":"Request body too large"}""", typeof(GatewayBadRequestException), "Request body too large", "SERVER_MAX_REQUEST_BODY_SIZE" },
        { 413, """{"error":"request body too large"}""", typeof(GatewayBadRequestException), "request body too large", "SERVER_MAX_REQUEST_BODY_SIZE" },
        { 400, """{"error":"failed to read request body"}""", typeof(GatewayBadRequestException), "failed to read request body", "" },
        { 400, """{"error":"Unable to determine provider for model. Please specify a provider using the query parameter or use the provider/model format (e.g., openai/gpt-4)."}""", typeof(GatewayBadRequestException), "Unable to determine provider", "openai/gpt-4o" },
        { 400, """{"error":"Unsupported model: gpt-4o"}""", typeof(GatewayBadRequestException), "Unsupported model: gpt-4o", "openai/gpt-4o" },
        { 400, """{"error":"Provider not found. Please check the list of supported providers."}""", typeof(GatewayBadRequestException), "Provider not found", "Provider.Known" },
        { 400, """{"error":"Provider requires an API key. Please configure the provider's API key."}""", typeof(GatewayBadRequestException), "Provider requires an API key", "gateway's own environment" },
        { 500, """{"error":"Provider not available"}""", typeof(GatewayServerException), "Provider not available", "gateway's own environment" },
        { 403, """{"error":"Model not allowed. Please check the list of allowed models."}""", typeof(GatewayPermissionException), "Model not allowed", "ALLOWED_MODELS" },
        { 403, """{"error":"Model is disallowed. Please use a different model."}""", typeof(GatewayPermissionException), "Model is disallowed", "DISALLOWED_MODELS" },
        { 403, """{"error":"request blocked by guardrails","message":"no secrets"}""", typeof(GatewayPermissionException), "request blocked by guardrails: no secrets", "" },
        { 403, """{"error":"response blocked by guardrails","message":"no secrets"}""", typeof(GatewayPermissionException), "response blocked by guardrails: no secrets", "" },
        { 403, """{"error":"guardrail evaluation failed"}""", typeof(GatewayPermissionException), "guardrail evaluation failed", "" },
        { 502, """{"error":"{\"error\":\"Failed to reach upstream server: dial tcp 10.0.0.1:443: connect: connection refused\"}\n"}""", typeof(GatewayServerException), "Failed to reach upstream server: dial tcp", "could not reach the provider" },
        { 504, """{"error":"Request timed out"}""", typeof(GatewayServerException), "Request timed out", "SERVER_READ_TIMEOUT" },
        { 500, """{"error":"Failed to execute MCP tools"}""", typeof(GatewayServerException), "Failed to execute MCP tools", "" },
        { 500, """{"error":"Failed to parse response"}""", typeof(GatewayServerException), "Failed to parse response", "" },
        { 400, """{"error":"Post \"http://127.0.0.1:8080/proxy/openai/chat/completions\": net/http: timeout awaiting response headers"}""", typeof(GatewayBadRequestException), "timeout awaiting response headers", "CLIENT_RESPONSE_HEADER_TIMEOUT" },
        { 400, """{"error":"json: cannot unmarshal number 1.7e9 into Go struct field CreateChatCompletionResponse.created of type int"}""", typeof(GatewayBadRequestException), "cannot unmarshal number", "" },
        { 422, """{"error":"{\"detail\":[{\"loc\":[\"body\",\"n\"],\"msg\":\"field required\",\"type\":\"value_error\"}]}"}""", typeof(GatewayBadRequestException), "field required", "" },
        { 429, """{"error":"{\"error\":{\"message\":\"Rate limit reached\",\"type\":\"tokens\"}}"}""", typeof(GatewayRateLimitException), "Rate limit reached", "" },
        { 503, """{"error":"Failed to start streaming: {\"error\":{\"message\":\"overloaded\"}}"}""", typeof(GatewayServerException), "Failed to start streaming", "" },
    };

    [Theory]
    [MemberData(nameof(Rows))]
    public async Task Error_OfAWholeAnswer_IsTypedAndSaysWhatToDo(int status, string body, Type type, string message, string advice)
    {
        var error = await Assert.ThrowsAnyAsync<GatewayApiException>(() => AskAsync(FakeReply.Text(body, status, "application/json; charset=utf-8")));

        Check(error, status, type, message, advice);
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public async Task Error_InPlaceOfAStream_IsTheSame(int status, string body, Type type, string message, string advice)
    {
        Gateway.Enqueue(FakeReply.Text(body, status, "text/event-stream"));

        var error = await Assert.ThrowsAnyAsync<GatewayApiException>(() => ReadAsync(Ask(Client())));

        Check(error, status, type, message, advice);
    }

    private static void Check(GatewayApiException error, int status, Type type, string message, string advice)
    {
        Assert.IsType(type, error);
        Assert.Equal(status, (int)error.StatusCode);
        Assert.Contains(message, error.ErrorMessage, StringComparison.Ordinal);
        Assert.Contains(advice, error.Message, StringComparison.Ordinal);
        Assert.False(error.IsInBand);
    }
}
