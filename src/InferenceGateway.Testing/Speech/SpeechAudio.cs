using System.Buffers.Binary;
using System.Text;
using InferenceGateway.Testing.Wire;

namespace InferenceGateway.Testing.Speech;

/// <summary>
/// Creates audio for a text: one tone for each word, whose pitch depends on the word and the voice. WAV and PCM can be played. The other
/// formats are these samples behind the signature of the format, because encoding them would take a codec.
/// </summary>
internal static class SpeechAudio
{
    /// <summary>The sample rate of OpenAI's speech, in hertz. The samples are 16-bit and mono.</summary>
    private const int SampleRate = 24000;

    private const int BytesPerSample = 2;
    private const int MostWords = 50;

    /// <summary>The length of the tone of a word, in samples: an eighth of a second.</summary>
    private const int SamplesPerWord = SampleRate / 8;

    public static byte[] Create(string input, string voice, string format)
    {
        var samples = Samples(input, voice);
        return format switch
        {
            SpeechFormat.Wav => [.. WavHeader(samples.Length), .. samples],
            SpeechFormat.Pcm => samples,
            _ => [.. SpeechFormat.Signature(format), .. samples],
        };
    }

    private static byte[] Samples(string input, string voice)
    {
        var words = input.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var samples = new byte[Math.Clamp(words.Length, 1, MostWords) * SamplesPerWord * BytesPerSample];
        for (var index = 0; index < samples.Length / BytesPerSample; index++)
        {
            var word = index / SamplesPerWord;
            var position = index % SamplesPerWord;
            var value = Math.Sin(2 * Math.PI * Pitch(words.ElementAtOrDefault(word) ?? "", voice) * position / SampleRate) * Loudness(position);
            BinaryPrimitives.WriteInt16LittleEndian(samples.AsSpan(index * BytesPerSample), (short)value);
        }

        return samples;
    }

    /// <summary>Gets a frequency between 200 and 455 hertz that is the same for the same word and voice.</summary>
    private static int Pitch(string word, string voice) =>
        200 + Convert.ToInt32(RequestHash.Of(Encoding.UTF8.GetBytes($"{voice}\n{word}"))[..2], fromBase: 16);

    /// <summary>Gets a loudness that rises and falls within a word, so that the tones do not click.</summary>
    private static double Loudness(int position) => 12000 * Math.Sin(Math.PI * position / SamplesPerWord);

    private static byte[] WavHeader(int length)
    {
        const int HeaderLength = 44;
        const short Uncompressed = 1;
        var header = new byte[HeaderLength];
        var span = header.AsSpan();
        "RIFF"u8.CopyTo(span);
        BinaryPrimitives.WriteInt32LittleEndian(span[4..], HeaderLength - 8 + length);
        "WAVEfmt "u8.CopyTo(span[8..]);
        BinaryPrimitives.WriteInt32LittleEndian(span[16..], 16);
        BinaryPrimitives.WriteInt16LittleEndian(span[20..], Uncompressed);
        BinaryPrimitives.WriteInt16LittleEndian(span[22..], 1);
        BinaryPrimitives.WriteInt32LittleEndian(span[24..], SampleRate);
        BinaryPrimitives.WriteInt32LittleEndian(span[28..], SampleRate * BytesPerSample);
        BinaryPrimitives.WriteInt16LittleEndian(span[32..], BytesPerSample);
        BinaryPrimitives.WriteInt16LittleEndian(span[34..], BytesPerSample * 8);
        "data"u8.CopyTo(span[36..]);
        BinaryPrimitives.WriteInt32LittleEndian(span[40..], length);
        return header;
    }
}
