using System.Buffers.Binary;
using System.Text;

namespace InferenceGateway.Testing.Tests.Support;

/// <summary>Reads a WAV file strictly: every length must be that of what follows.</summary>
internal sealed record WavFile(int Format, int Channels, int SampleRate, int BitsPerSample, IReadOnlyList<short> Samples)
{
    public TimeSpan Duration => TimeSpan.FromSeconds((double)Samples.Count / SampleRate / Channels);

    public static WavFile Read(byte[] file)
    {
        Assert.Equal("RIFF", Name(file, 0));
        Assert.Equal(file.Length - 8, Number(file, 4));
        Assert.Equal("WAVE", Name(file, 8));
        Assert.Equal("fmt ", Name(file, 12));
        Assert.Equal(16, Number(file, 16));
        var (channels, rate, bits) = (Short(file, 22), Number(file, 24), Short(file, 34));
        Assert.Equal(rate * channels * bits / 8, Number(file, 28));
        Assert.Equal(channels * bits / 8, Short(file, 32));
        Assert.Equal("data", Name(file, 36));
        Assert.Equal(file.Length - 44, Number(file, 40));
        return new WavFile(Short(file, 20), channels, rate, bits, [.. Enumerable.Range(0, (file.Length - 44) / 2).Select(index => Short(file, 44 + (index * 2)))]);
    }

    private static string Name(byte[] file, int offset) => Encoding.ASCII.GetString(file, offset, 4);

    private static int Number(byte[] file, int offset) => BinaryPrimitives.ReadInt32LittleEndian(file.AsSpan(offset));

    private static short Short(byte[] file, int offset) => BinaryPrimitives.ReadInt16LittleEndian(file.AsSpan(offset));
}
