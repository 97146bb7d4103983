using InferenceGateway.Testing.Tests.Support;

namespace InferenceGateway.Testing.Tests.Sandbox;

public sealed class SpeechRouteTests : GatewayTest
{
    private const string Path = "/v1/audio/speech";
    private const string Advice =
        "Please specify a provider using the ?provider= query parameter or use the provider/model format (e.g., openai/gpt-4o-mini-tts).";

    [Theory]
    [InlineData("{", "Failed to decode request")]
    [InlineData("[]", "Failed to decode request")]
    [InlineData("{\"input\":\"x\"}", "No provider specified. " + Advice)]
    [InlineData("{\"model\":\"tts-1\"}", "Unable to determine provider for model. " + Advice)]
    [InlineData("{\"model\":\"anthropic/x\"}", "The Audio API is not supported by this provider yet.")]
    public async Task Speech_Faulty_IsRefused(string body, string message) => await AssertErrorAsync(await PostAsync(Path, body), 400, message);

    [Fact]
    public async Task Speech_UnknownProvider_IsRefused() =>
        await AssertErrorAsync(await PostAsync(Path + "?provider=nope", "{}"), 400, "Provider not found. Please check the list of supported providers.");

    [Theory]
    [InlineData("{}", "input")]
    [InlineData("{\"input\":\"hi\"}", "voice")]
    public async Task Speech_WithoutWhatIsNeeded_GetsTheProvidersError(string body, string parameter)
    {
        var response = await PostAsync(Path + "?provider=openai", body);

        Assert.Equal(400, (int)response.StatusCode);
        Assert.Equal(parameter, (string?)(await JsonAsync(response))["error"]!["param"]);
    }

    [Theory]
    [InlineData(null, "audio/mpeg", "494433")]
    [InlineData("mp3", "audio/mpeg", "494433")]
    [InlineData("opus", "audio/ogg", "4F676753")]
    [InlineData("aac", "audio/aac", "FFF1")]
    [InlineData("flac", "audio/flac", "664C6143")]
    [InlineData("wav", "audio/wav", "52494646")]
    [InlineData("pcm", "audio/pcm", "")]
    [InlineData("next", "application/octet-stream", "")]
    public async Task Speech_InAFormat_HasItsTypeAndItsFirstBytes(string? format, string type, string start)
    {
        var member = format is null ? "" : $",\"response_format\":\"{format}\"";

        var response = await PostAsync(Path + "?provider=groq", $$"""{"model":"playai-tts","input":"one two three","voice":"x"{{member}}}""");

        var bytes = await response.Content.ReadAsByteArrayAsync(Token);
        Assert.Equal(type, response.Content.Headers.ContentType?.MediaType);
        Assert.StartsWith(start, Convert.ToHexString(bytes.AsSpan(0, 4)), StringComparison.Ordinal);
        Assert.InRange(bytes.Length, 18000, 18044);
    }

    [Fact]
    public async Task Reply_OfATest_IsSentInPieces()
    {
        var audio = Enumerable.Range(0, 10_000).Select(index => (byte)index).ToArray();
        Gateway.Enqueue(FakeReply.Speech(audio, "audio/flac"));

        var response = await PostAsync(Path, """{"model":"openai/tts-1","input":"x","voice":"alloy"}""");

        Assert.Equal("audio/flac", response.Content.Headers.ContentType?.MediaType);
        Assert.True(response.Headers.TransferEncodingChunked);
        Assert.Equal(audio, await response.Content.ReadAsByteArrayAsync(Token));
    }
}
