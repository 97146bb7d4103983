using System.ClientModel;
using InferenceGateway.Testing.Tests.Support;
using OpenAI.Audio;

namespace InferenceGateway.Testing.Tests.ThirdPartyClients;

public sealed class OpenAiSpeechTests : OpenAiTest
{
    [Fact]
    public async Task Speech_AsWav_CanBePlayed()
    {
        BinaryData speech = await Audio.GenerateSpeechAsync("one two", GeneratedSpeechVoice.Alloy, InFormat(GeneratedSpeechFormat.Wav), Token);

        var wav = WavFile.Read(speech.ToArray());
        Assert.Equal((1, 1, 24000, 16), (wav.Format, wav.Channels, wav.SampleRate, wav.BitsPerSample));
        Assert.Equal(TimeSpan.FromSeconds(0.25), wav.Duration);
        Assert.InRange(wav.Samples.Max(), 10000, 13000);
    }

    [Fact]
    public async Task Speech_StandardFormat_IsMp3()
    {
        BinaryData speech = await Audio.GenerateSpeechAsync("one two", GeneratedSpeechVoice.Alloy, cancellationToken: Token);

        Assert.Equal("ID3"u8.ToArray(), speech.ToArray()[..3]);
    }

    [Fact]
    public async Task Speech_DependsOnTextAndVoice()
    {
        BinaryData first = await Audio.GenerateSpeechAsync("one", GeneratedSpeechVoice.Alloy, cancellationToken: Token);
        BinaryData again = await Audio.GenerateSpeechAsync("one", GeneratedSpeechVoice.Alloy, cancellationToken: Token);
        BinaryData text = await Audio.GenerateSpeechAsync("two", GeneratedSpeechVoice.Alloy, cancellationToken: Token);
        BinaryData voice = await Audio.GenerateSpeechAsync("one", GeneratedSpeechVoice.Echo, cancellationToken: Token);

        Assert.Equal(first.ToArray(), again.ToArray());
        Assert.NotEqual(first.ToArray(), text.ToArray());
        Assert.NotEqual(first.ToArray(), voice.ToArray());
    }

    [Fact]
    public async Task Speech_WithoutText_IsTheProvidersError()
    {
        var exception = await Assert.ThrowsAsync<ClientResultException>(() => Audio.GenerateSpeechAsync("", GeneratedSpeechVoice.Alloy, cancellationToken: Token));

        Assert.Equal(400, exception.Status);
    }

    private static SpeechGenerationOptions InFormat(GeneratedSpeechFormat format) => new() { ResponseFormat = format };
}
