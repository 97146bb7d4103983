using InferenceGateway.Http;
using InferenceGateway.Models;
using InferenceGateway.Testing;
using InferenceGateway.Tests.Client;

namespace InferenceGateway.Tests.Responses;

/// <summary>The refusals that concern the Responses API, and wrong arguments.</summary>
public sealed class ResponseErrorTests : ClientTest
{
    [Theory]
    [InlineData("groq/llama", "The Responses API is not supported by this provider yet. Use /v1/chat/completions instead.")]
    [InlineData("llama", "Unable to determine provider for model. Please specify")]
    public async Task Provider_WithoutTheApi_IsABadRequest(string model, string error)
    {
        var plain = await Assert.ThrowsAsync<GatewayBadRequestException>(() => Client().CreateResponseAsync(model, "hi", cancellationToken: Token));
        var streamed = await Assert.ThrowsAsync<GatewayBadRequestException>(() => Client().CreateResponseStreamingAsync(model, "hi", cancellationToken: Token).ToResponseAsync(Token));

        foreach (var exception in (GatewayBadRequestException[])[plain, streamed])
        {
            Assert.StartsWith(error, exception.ErrorMessage, StringComparison.Ordinal);
            Assert.Equal(("CreateResponse", 400, false), (exception.Operation, (int)exception.StatusCode, exception.IsInBand));
            Assert.Null(exception.PartialOutput);
        }
    }

    [Fact]
    public async Task Provider_Unknown_IsOneWithoutTheApi()
    {
        var options = new RequestOptions { Provider = "nope" };

        var exception = await Assert.ThrowsAsync<GatewayBadRequestException>(() => Client().CreateResponseAsync("gpt-4o", "hi", options, Token));

        Assert.StartsWith("The Responses API is not supported", exception.ErrorMessage, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(429, """{"error":{"message":"slow down","type":"requests","code":"rate_limit_exceeded"}}""", typeof(GatewayRateLimitException), "slow down", "rate_limit_exceeded")]
    [InlineData(404, """{"error":{"message":"no such model","code":"model_not_found"}}""", typeof(GatewayNotFoundException), "no such model", "model_not_found")]
    [InlineData(400, """{"error":"Failed to decode request"}""", typeof(GatewayBadRequestException), "Failed to decode request", null)]
    [InlineData(400, """{"error":"Provider requires an API key. Please configure the provider's API key."}""", typeof(GatewayBadRequestException), "Provider requires an API key. Please configure the provider's API key.", null)]
    [InlineData(401, """{"error":"unauthorized"}""", typeof(GatewayAuthenticationException), "unauthorized", null)]
    [InlineData(403, """{"error":"Model not allowed. Please check the list of allowed models."}""", typeof(GatewayPermissionException), "Model not allowed. Please check the list of allowed models.", null)]
    [InlineData(413, """{"error":"Request body too large"}""", typeof(GatewayBadRequestException), "Request body too large", null)]
    [InlineData(504, """{"error":"Request timed out"}""", typeof(GatewayServerException), "Request timed out", null)]
    [InlineData(502, """{"error":"Failed to reach upstream server"}""", typeof(GatewayServerException), "Failed to reach upstream server", null)]
    public async Task Error_OfAnyStatus_IsReadFromItsShape(int status, string body, Type type, string message, string? code)
    {
        Gateway.Enqueue(FakeReply.Json(body, status), FakeReply.Script(status).Write(body));

        var plain = await Record.ExceptionAsync(() => Client().CreateResponseAsync("openai/gpt-4o", "hi", cancellationToken: Token));
        var streamed = await Record.ExceptionAsync(() => Client().CreateResponseStreamingAsync("openai/gpt-4o", "hi", cancellationToken: Token).ToResponseAsync(Token));

        foreach (var exception in (Exception?[])[plain, streamed])
        {
            Assert.IsType(type, exception);
            Assert.Equal((message, code), (((GatewayApiException)exception).ErrorMessage, ((GatewayApiException)exception).Code));
        }
    }

    [Theory]
    [InlineData("""{"error":{"message":"boom","code":"c"}}""", "boom")]
    [InlineData("{}", "the response contains no output: it has neither an id nor output items")]
    public async Task Success_WithoutAResponse_IsAnError(string body, string message)
    {
        Gateway.Enqueue(FakeReply.Json(body), FakeReply.Json(body));

        var plain = await Assert.ThrowsAsync<GatewayApiException>(() => Client().CreateResponseAsync("openai/gpt-4o", "hi", cancellationToken: Token));
        var streamed = await Assert.ThrowsAsync<GatewayApiException>(() => Client().CreateResponseStreamingAsync("openai/gpt-4o", "hi", cancellationToken: Token).ToResponseAsync(Token));

        Assert.Equal((message, true, "CreateResponse"), (plain.ErrorMessage, plain.IsInBand, plain.Operation));
        Assert.Equal((message, true, "CreateResponse"), (streamed.ErrorMessage, streamed.IsInBand, streamed.Operation));
    }

    [Fact]
    public async Task Arguments_Wrong_AreRefusedAtTheCall()
    {
        var client = Client();
        var stream = new CreateResponseRequest { Model = "m", Input = "hi", Stream = true };

        Assert.Throws<ArgumentNullException>(() => { _ = client.CreateResponseAsync(null!, cancellationToken: Token); });
        Assert.Throws<ArgumentException>(() => { _ = client.CreateResponseAsync(stream, cancellationToken: Token); });
        Assert.Throws<ArgumentException>(() => { _ = client.CreateResponseAsync(new CreateResponseRequest { Model = "", Input = "hi" }, cancellationToken: Token); });
        Assert.Throws<ArgumentException>(() => { _ = client.CreateResponseAsync(new CreateResponseRequest { Model = "m", Input = null! }, cancellationToken: Token); });
        Assert.Throws<ArgumentException>(() => { _ = client.CreateResponseAsync(new CreateResponseRequest { Model = "m", Input = [null!] }, cancellationToken: Token); });
        Assert.Throws<ArgumentException>(() => { _ = client.CreateResponseAsync(" ", "hi", cancellationToken: Token); });
        Assert.Throws<ArgumentException>(() => { _ = client.CreateResponseAsync("m", "", cancellationToken: Token); });
        Assert.Throws<ArgumentException>(() => { _ = client.CreateResponseAsync("m", (string)null!, cancellationToken: Token); });
        Assert.Throws<ArgumentException>(() => { _ = client.CreateResponseAsync("m", new List<ResponseInputItem>(), cancellationToken: Token); });
        Assert.Throws<ArgumentNullException>(() => { client.CreateResponseStreamingAsync(null!, cancellationToken: Token); });
        Assert.Throws<ArgumentException>(() => { client.CreateResponseStreamingAsync(Provider.Openai, "m", "", cancellationToken: Token); });
        var options = new RequestOptions { ExtraBody = new Dictionary<string, RawJson> { ["model"] = RawJson.Parse("1") } };
        Assert.Throws<ArgumentException>(() => { _ = client.CreateResponseAsync("m", "hi", options, Token); });
        Assert.Throws<ArgumentException>(() => { client.CreateResponseStreamingAsync("m", "hi", options, Token); });

        Assert.Contains(nameof(InferenceGatewayClient.CreateResponseStreamingAsync), (await Assert.ThrowsAsync<ArgumentException>(() => client.CreateResponseAsync(stream, cancellationToken: Token))).Message, StringComparison.Ordinal);
        Assert.Empty(Gateway.Requests);
    }
}
