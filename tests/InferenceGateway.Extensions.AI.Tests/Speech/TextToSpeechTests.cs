using InferenceGateway.Models;
using InferenceGateway.Testing;
using Microsoft.Extensions.AI;

#pragma warning disable MEAI001 // Text-to-speech clients are experimental.

namespace InferenceGateway.Extensions.AI.Tests.Speech;

public sealed class TextToSpeechTests : ChatClientTest
{
    private ITextToSpeechClient Speaker() => Client().AsITextToSpeechClient(Provider.Openai, "gpt-4o-mini-tts", "alloy");

    [Fact]
    public async Task Audio_OfAText_IsData()
    {
        var response = await Speaker().GetAudioAsync("Welcome.", cancellationToken: Token);

        var audio = Assert.IsType<DataContent>(Assert.Single(response.Contents));
        Assert.Equal("audio/mpeg", audio.MediaType);
        Assert.Equal("ID3"u8.ToArray(), audio.Data[..3].ToArray());
        Assert.Equal("gpt-4o-mini-tts", response.ModelId);
        Assert.Equal("/v1/audio/speech?provider=openai", Assert.Single(Gateway.Requests).RawTarget);
        Assert.Equal("""{"model":"gpt-4o-mini-tts","input":"Welcome.","voice":"alloy"}""", Sent.Single());
    }

    [Theory]
    [InlineData("wav", "audio/wav")]
    [InlineData("audio/wav", "audio/wav")]
    [InlineData("opus", "audio/ogg")]
    public async Task Options_AreMembersOfTheRequest(string format, string type)
    {
        var options = new TextToSpeechOptions
        {
            AudioFormat = format,
            VoiceId = "echo",
            Speed = 1.1f,
            Language = "no",
            ModelId = "tts-1",
            AdditionalProperties = new() { ["stream_format"] = "audio" },
        };

        var response = await Speaker().GetAudioAsync("Hei.", options, Token);

        Assert.Equal(type, ((DataContent)response.Contents[0]).MediaType);
        Assert.Equal(
            $$"""{"model":"tts-1","input":"Hei.","voice":"echo","response_format":"{{format.Replace("audio/", "", StringComparison.Ordinal)}}","speed":1.1,"language":"no","stream_format":"audio"}""",
            Sent.Single());
    }

    [Fact]
    public async Task Stream_GivesTheAudioWhileItArrives()
    {
        Gateway.Enqueue(FakeReply.Script(200, "audio/pcm;rate=24000").Write("abc").Write("def").Hang());
        await using var updates = Speaker().GetStreamingAudioAsync("hi", cancellationToken: Token).GetAsyncEnumerator(Token);

        Assert.True(await updates.MoveNextAsync());
        Assert.Equal(TextToSpeechResponseUpdateKind.SessionOpen, updates.Current.Kind);
        var received = "";
        while (received.Length < 6 && await updates.MoveNextAsync())
        {
            var audio = (DataContent)updates.Current.Contents.Single();
            Assert.Equal((TextToSpeechResponseUpdateKind.AudioUpdating, "audio/pcm; rate=24000"), (updates.Current.Kind, audio.MediaType));
            received += System.Text.Encoding.ASCII.GetString(audio.Data.Span);
        }

        Assert.Equal("abcdef", received);
    }

    [Fact]
    public async Task Stream_AsAWhole_IsTheSameAudio()
    {
        var whole = await Speaker().GetAudioAsync("one two three", cancellationToken: Token);
        var updates = new List<TextToSpeechResponseUpdate>();
        await foreach (var update in Speaker().GetStreamingAudioAsync("one two three", cancellationToken: Token))
        {
            updates.Add(update);
        }

        Assert.Equal(TextToSpeechResponseUpdateKind.SessionClose, updates[^1].Kind);
        Assert.Equal(
            ((DataContent)whole.Contents[0]).Data.ToArray(),
            updates.SelectMany(update => update.Contents).Cast<DataContent>().SelectMany(content => content.Data.ToArray()));
    }

    [Fact]
    public async Task Stream_ThatIsCut_IsAnException()
    {
        Gateway.Enqueue(FakeReply.Script(200, "audio/mpeg").Write("abc").Reset());

        await Assert.ThrowsAsync<GatewayConnectionException>(async () =>
        {
            await foreach (var _ in Speaker().GetStreamingAudioAsync("hi", cancellationToken: Token))
            {
            }
        });
    }

    [Fact]
    public async Task RawRequest_TakesPrecedence()
    {
        var options = new TextToSpeechOptions { Speed = 2, RawRepresentationFactory = _ => new CreateSpeechRequest { Model = "", Input = "", Voice = "nova", Instructions = "Whisper." } };

        await Speaker().GetAudioAsync("hi", options, Token);

        Assert.Equal("""{"model":"gpt-4o-mini-tts","input":"hi","instructions":"Whisper.","voice":"nova","speed":2}""", Sent.Single());
    }

    [Fact]
    public async Task Requests_ThatCannotBeSent_AreRefusedBefore()
    {
        var voiceless = Client().AsITextToSpeechClient(Provider.Openai, "tts-1");

        Assert.Contains("VoiceId", (await Assert.ThrowsAsync<NotSupportedException>(() => voiceless.GetAudioAsync("hi", cancellationToken: Token))).Message, StringComparison.Ordinal);
        Assert.Contains("Pitch", (await Assert.ThrowsAsync<NotSupportedException>(() => Speaker().GetAudioAsync("hi", new() { Pitch = 2 }, Token))).Message, StringComparison.Ordinal);
        Assert.Contains("Volume", Assert.Throws<NotSupportedException>(() => { Speaker().GetStreamingAudioAsync("hi", new() { Volume = 1 }, Token); }).Message, StringComparison.Ordinal);
        Assert.Empty(Gateway.Requests);
    }

    [Fact]
    public async Task Failure_IsTheSdksException()
    {
        Gateway.Enqueue(FakeReply.Error(429, "slow down"));

        await Assert.ThrowsAsync<GatewayRateLimitException>(() => Speaker().GetAudioAsync("hi", cancellationToken: Token));
    }

    [Fact]
    public void Services_AreTheSpeakerTheClientAndTheMetadata()
    {
        var client = Client();
        using var speaker = client.AsITextToSpeechClient("openai/tts-1");

        var metadata = speaker.GetService<TextToSpeechClientMetadata>()!;
        Assert.Equal(("inference_gateway", Gateway.BaseUrl, "openai/tts-1"), (metadata.ProviderName, metadata.ProviderUri, metadata.DefaultModelId));
        Assert.Same(client, speaker.GetService<InferenceGatewayClient>());
        Assert.Same(speaker, speaker.GetService<ITextToSpeechClient>());
        Assert.Throws<ArgumentException>("voice", () => client.AsITextToSpeechClient(Provider.Openai, "m", " "));
    }
}
