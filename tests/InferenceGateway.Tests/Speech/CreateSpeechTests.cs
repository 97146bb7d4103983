using System.Net;
using InferenceGateway.Models;
using InferenceGateway.Testing;
using InferenceGateway.Tests.Http.Retry;

namespace InferenceGateway.Tests.Speech;

public sealed class CreateSpeechTests : RetryTest
{
    [Fact]
    public async Task CreateSpeech_OfAText_SendsNothingElse()
    {
        using var answer = await Client().CreateSpeechAsync(Provider.Openai, "tts-1", "hello", "alloy", cancellationToken: Token);

        Assert.Equal("POST /v1/audio/speech?provider=openai", $"{Request.Method} {Request.RawTarget}");
        Assert.Equal("application/json", Request.Headers["Content-Type"]);
        Assert.Equal("""{"model":"tts-1","input":"hello","voice":"alloy"}""", Request.BodyText);
        Assert.Equal("audio/mpeg", answer.ContentType);
        Assert.Equal(HttpStatusCode.OK, answer.Http.StatusCode);
        Assert.Equal("ID3"u8.ToArray(), (await answer.ToBytesAsync(Token))[..3]);
    }

    [Fact]
    public async Task CreateSpeech_OfAPrefixedModel_SendsNoProvider()
    {
        using var answer = await Client().CreateSpeechAsync("openai/tts-1", "hello", "alloy", cancellationToken: Token);

        Assert.Equal("/v1/audio/speech", Request.RawTarget);
    }

    [Fact]
    public async Task CreateSpeech_EverythingSet_IsSent()
    {
        var request = new CreateSpeechRequest
        {
            Model = "openai/gpt-4o-mini-tts",
            Input = "hello",
            Voice = "alloy",
            Instructions = "calm",
            ResponseFormat = CreateSpeechRequestResponseFormat.Wav,
            Speed = 1.5,
            Language = "de",
            ReferenceAudio = "aGk=",
        };
        var options = new RequestOptions { ExtraBody = new Dictionary<string, RawJson> { ["stream_format"] = RawJson.Parse("\"audio\"") } };

        using var answer = await Client().CreateSpeechAsync(request, options, Token);

        Assert.Equal(
            """{"model":"openai/gpt-4o-mini-tts","input":"hello","instructions":"calm","voice":"alloy","response_format":"wav","speed":1.5,"language":"de","reference_audio":"aGk=","stream_format":"audio"}""",
            Request.BodyText);
        Assert.Equal("audio/wav", answer.ContentType);
        Assert.Empty(request.AdditionalProperties);
    }

    [Theory]
    [InlineData("", "hello", "alloy", "The request names no model")]
    [InlineData("tts-1", " ", "alloy", "The request has no input: set Input")]
    [InlineData("tts-1", "hello", "", "The request has no voice: set Voice")]
    public async Task CreateSpeech_WithoutWhatIsNeeded_IsRefusedAtTheCall(string model, string input, string voice, string message)
    {
        var request = new CreateSpeechRequest { Model = model, Input = input, Voice = voice };

        var exception = await Assert.ThrowsAsync<ArgumentException>("request", () => Client().CreateSpeechAsync(request, cancellationToken: Token));

        Assert.StartsWith(message, exception.Message, StringComparison.Ordinal);
        await Assert.ThrowsAnyAsync<ArgumentException>(() => Client().CreateSpeechAsync(model, input, voice, cancellationToken: Token));
        Assert.Empty(Gateway.Requests);
    }

    [Fact]
    public async Task CreateSpeech_ProviderWithoutIt_IsRefused()
    {
        var exception = await Assert.ThrowsAsync<GatewayBadRequestException>(() =>
            Client().CreateSpeechAsync(Provider.Anthropic, "m", "hello", "alloy", cancellationToken: Token));

        Assert.Equal("CreateSpeech", exception.Operation);
        Assert.Equal("The Audio API is not supported by this provider yet.", exception.ErrorMessage);
    }

    // Twice costs twice: what may have been worked on is not tried again.
    [Theory]
    [InlineData(502, 1)]
    [InlineData(503, 2)]
    [InlineData(429, 2)]
    public async Task CreateSpeech_ThatFails_IsRetriedLikeImages(int status, int attempts)
    {
        Gateway.Enqueue(FakeReply.Error(status, "no"), FakeReply.Error(status, "no"));

        var exception = await Assert.ThrowsAnyAsync<GatewayApiException>(() =>
            Retrying(o => o.MaxRetries = 1).CreateSpeechAsync("openai/tts-1", "hello", "alloy", cancellationToken: Token));

        Assert.Equal(attempts, exception.Attempts);
        Assert.Equal(attempts, Gateway.Requests.Count);
    }

    [Fact]
    public async Task CreateSpeech_ErrorInsideASuccess_IsThrown()
    {
        Gateway.Enqueue(FakeReply.Json("""{"error":{"message":"voice not found","type":"invalid_request_error","code":"voice"}}"""));

        var exception = await Assert.ThrowsAnyAsync<GatewayApiException>(() => Client().CreateSpeechAsync("openai/tts-1", "hello", "alloy", cancellationToken: Token));

        Assert.True(exception.IsInBand);
        Assert.Equal("voice not found", exception.ErrorMessage);
        Assert.Equal("voice", exception.Code);
        Assert.Equal("CreateSpeech", exception.Operation);
    }

    [Fact]
    public async Task CreateSpeech_WebPageInsideASuccess_IsThrown()
    {
        Gateway.Enqueue(FakeReply.Text("<html><title>Sign in</title></html>", contentType: "text/html; charset=utf-8"));

        var exception = await Assert.ThrowsAsync<GatewayProtocolException>(() => Client().CreateSpeechAsync("openai/tts-1", "hello", "alloy", cancellationToken: Token));

        Assert.Contains("CreateSpeech failed: the answer is a web page", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task CreateSpeech_AudioInsideJson_IsTheContent()
    {
        Gateway.Enqueue(FakeReply.Json("""{"audio":"aGk="}"""));

        using var answer = await Client().CreateSpeechAsync("openai/tts-1", "hello", "alloy", cancellationToken: Token);

        Assert.Equal("application/json", answer.ContentType);
        Assert.Equal("""{"audio":"aGk="}"""u8.ToArray(), await answer.ToBytesAsync(Token));
    }
}
