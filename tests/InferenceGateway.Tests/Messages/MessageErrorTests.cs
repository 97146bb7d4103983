using InferenceGateway.Http;
using InferenceGateway.Models;
using InferenceGateway.Testing;
using InferenceGateway.Tests.Client;

namespace InferenceGateway.Tests.Messages;

/// <summary>The refusals that concern the Messages API, in its own shape, and wrong arguments.</summary>
public sealed class MessageErrorTests : ClientTest
{
    [Theory]
    [InlineData("groq/llama", "not_supported_error", "The Messages API is not supported by this provider yet.")]
    [InlineData("llama", "invalid_request_error", "Unable to determine provider for model. Please specify")]
    public async Task Provider_WithoutTheApi_IsABadRequest(string model, string type, string message)
    {
        var plain = await Assert.ThrowsAsync<GatewayBadRequestException>(() => Client().CreateMessageAsync(model, "hi", 10, cancellationToken: Token));
        var streamed = await Assert.ThrowsAsync<GatewayBadRequestException>(() => Client().CreateMessageStreamingAsync(model, "hi", 10, cancellationToken: Token).ToResponseAsync(Token));

        foreach (var exception in (GatewayBadRequestException[])[plain, streamed])
        {
            Assert.StartsWith(message, exception.ErrorMessage, StringComparison.Ordinal);
            Assert.Equal((type, "CreateMessage", 400, false), (exception.Type, exception.Operation, (int)exception.StatusCode, exception.IsInBand));
            Assert.Null(exception.PartialMessage);
        }
    }

    [Fact]
    public async Task Key_Refused_IsInThePlainShape()
    {
        await using var closed = await FakeGateway.StartAsync(new FakeGatewayOptions { RequiredApiKey = "right" }, Token);

        var exception = await Assert.ThrowsAsync<GatewayAuthenticationException>(
            () => Client(o => o.BaseUrl = closed.BaseUrl).CreateMessageAsync("anthropic/claude-sonnet-4-5", "hi", 10, cancellationToken: Token));

        Assert.Equal("unauthorized", exception.ErrorMessage);
    }

    [Theory]
    [InlineData(529, "overloaded_error", typeof(GatewayServerException))]
    [InlineData(429, "rate_limit_error", typeof(GatewayRateLimitException))]
    [InlineData(400, "invalid_request_error", typeof(GatewayBadRequestException))]
    [InlineData(413, "invalid_request_error", typeof(GatewayBadRequestException))]
    [InlineData(403, "invalid_request_error", typeof(GatewayPermissionException))]
    [InlineData(502, "api_error", typeof(GatewayServerException))]
    [InlineData(504, "api_error", typeof(GatewayServerException))]
    public async Task Error_OfAnyStatus_IsReadFromTheEnvelope(int status, string type, Type exceptionType)
    {
        Gateway.Enqueue(FakeReply.MessagesError(status, type, "boom"), FakeReply.MessagesError(status, type, "boom"));

        var plain = await Record.ExceptionAsync(() => Client().CreateMessageAsync("anthropic/c", "hi", 10, cancellationToken: Token));
        var streamed = await Record.ExceptionAsync(() => Client().CreateMessageStreamingAsync("anthropic/c", "hi", 10, cancellationToken: Token).ToResponseAsync(Token));

        foreach (var exception in (Exception?[])[plain, streamed])
        {
            Assert.IsType(exceptionType, exception);
            var error = (GatewayApiException)exception;
            Assert.Equal(("boom", type, status), (error.ErrorMessage, error.Type, (int)error.StatusCode));
        }
    }

    [Theory]
    [InlineData("""{"type":"error","error":{"type":"api_error","message":"boom"}}""", "boom")]
    [InlineData("{}", "the response contains no message: it has neither an id nor content")]
    public async Task Success_WithoutAMessage_IsAnError(string body, string message)
    {
        Gateway.Enqueue(FakeReply.Json(body), FakeReply.Json(body));

        var plain = await Assert.ThrowsAsync<GatewayApiException>(() => Client().CreateMessageAsync("anthropic/c", "hi", 10, cancellationToken: Token));
        var streamed = await Assert.ThrowsAsync<GatewayApiException>(() => Client().CreateMessageStreamingAsync("anthropic/c", "hi", 10, cancellationToken: Token).ToResponseAsync(Token));

        Assert.Equal((message, true, "CreateMessage"), (plain.ErrorMessage, plain.IsInBand, plain.Operation));
        Assert.Equal((message, true, "CreateMessage"), (streamed.ErrorMessage, streamed.IsInBand, streamed.Operation));
    }

    [Fact]
    public void Arguments_Wrong_AreRefusedAtTheCall()
    {
        var client = Client();
        MessagesMessage[] messages = [MessagesMessage.User("hi")];

        Assert.Throws<ArgumentNullException>(() => { _ = client.CreateMessageAsync(null!, cancellationToken: Token); });
        Assert.Throws<ArgumentException>(() => { _ = client.CreateMessageAsync(new CreateMessagesRequest { Model = "m", MaxTokens = 1, Messages = messages, Stream = true }, cancellationToken: Token); });
        Assert.Throws<ArgumentException>(() => { _ = client.CreateMessageAsync(new CreateMessagesRequest { Model = "", MaxTokens = 1, Messages = messages }, cancellationToken: Token); });
        Assert.Throws<ArgumentException>(() => { _ = client.CreateMessageAsync(new CreateMessagesRequest { Model = "m", MaxTokens = 1, Messages = [null!] }, cancellationToken: Token); });
        Assert.Throws<ArgumentException>(() => { _ = client.CreateMessageAsync("m", "", 1, cancellationToken: Token); });
        Assert.Throws<ArgumentOutOfRangeException>(() => { _ = client.CreateMessageAsync("m", "hi", 0, cancellationToken: Token); });
        Assert.Throws<ArgumentException>(() => { _ = client.CreateMessageAsync("m", (MessagesMessage[])[], 1, cancellationToken: Token); });
        Assert.Throws<ArgumentNullException>(() => { client.CreateMessageStreamingAsync(null!, cancellationToken: Token); });
        Assert.Throws<ArgumentException>(() => { client.CreateMessageStreamingAsync(" ", messages, 1, cancellationToken: Token); });
        Assert.Throws<ArgumentOutOfRangeException>(() => { client.CreateMessageStreamingAsync(Provider.Anthropic, "m", messages, -1, cancellationToken: Token); });
        Assert.Throws<ArgumentOutOfRangeException>(() => CreateMessagesRequestThinking.Enabled(0));
        Assert.Throws<ArgumentException>(() => MessagesToolChoice.Tool(""));
        Assert.Empty(Gateway.Requests);
    }
}
